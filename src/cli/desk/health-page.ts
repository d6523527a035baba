import type { Health, HealthRow } from '../../check/health.ts';
import { noteUrl } from '../../site/urls.ts';
import { type Html, html } from './html.ts';
import { placeLink } from './place.ts';
import type { Say } from './words.ts';

/** More rows than this nobody reads; those with most to do come first. */
const MOST_ROWS = 500;
const FIGURES = ['notes', 'pairs', 'alone', 'doubtful', 'errors', 'warnings', 'orphans'] as const;
const COLUMNS = ['errors', 'warnings', 'doubtful', 'alone', 'pairs'] as const;

/** The report on all notes: what stands in the page's main part. `base` is the path prefix. */
export function healthPage(health: Health, base: string, say: Say): Html {
  const share = `${Math.round(100 * health.bilingual)} %`;
  const rows = health.rows.slice(0, MOST_ROWS);
  const more = health.rows.length - rows.length;
  return html`<header class="page-head"><h1>${say('health')}</h1><p class="summary">${say('about')}</p></header>
<dl class="desk-figures"><div><dt>${say('bilingual')}</dt><dd>${share}</dd></div>${FIGURES.map(
    (name) => html`<div><dt>${say(name)}</dt><dd>${number(health[name])}</dd></div>`,
  )}</dl>
${rows.length === 0 ? html`<p class="desk-note">${say('nothing')}</p>` : table(rows, base, say)}
${more > 0 ? html`<p class="desk-note">${say('more', { count: number(more) })}</p>` : ''}`;
}

function table(rows: readonly HealthRow[], base: string, say: Say): Html {
  const figures = COLUMNS.map((name) => html`<th scope="col" class="figure">${say(name)}</th>`);
  return html`<section class="desk-table" tabindex="0" aria-label="${say.plain('table')}"><table data-sortable>
<thead><tr><th scope="col">${say('note')}</th><th scope="col">${say('first')}</th>${figures}<th scope="col">${say('missing')}</th></tr></thead>
<tbody>${rows.map((row) => tableRow(row, base, say))}</tbody></table></section>`;
}

function tableRow(row: HealthRow, base: string, say: Say): Html {
  const url = base + noteUrl(row.path).slice(1);
  const orphan = row.orphan ? html` <small>${say('orphan')}</small>` : html``;
  const figures = COLUMNS.map(
    (name) => html`<td class="figure" data-label="${say.plain(name)}">${number(row[name])}</td>`,
  );
  const missing = row.missing.map((field) => html`<code>${field}</code> `);
  return html`<tr><th scope="row"><a href="${url}">${row.title}</a>${orphan}</th><td class="first">${first(row, url, say)}</td>
${figures}<td class="missing" data-label="${say.plain('missing')}">${missing}</td></tr>`;
}

function first(row: HealthRow, url: string, say: Say): Html {
  const { first: found } = row;
  if (found === null) return html``;
  const spot = found.anchor === null ? html`` : html` <a href="${url}#${found.anchor}">${say('show')}</a>`;
  return html`<code>${found.problem.code}</code> ${placeLink(found.problem, row.path)}${spot}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
