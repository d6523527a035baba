import type { Diagnostic } from '../../diagnostics.ts';
import { type Html, html } from './html.ts';
import { placeLink } from './place.ts';
import type { Say } from './words.ts';

/** What is wrong with the note of a page, folded away at its foot; nothing where nothing is. */
export function problemPanel(
  problems: readonly Diagnostic[],
  anchors: Readonly<Record<number, string>>,
  say: Say,
): Html {
  if (problems.length === 0) return html``;
  const broken = problems.some(({ severity }) => severity === 'error');
  return html`<aside class="desk-panel" data-ui aria-label="${say.plain('problems', { count: problems.length })}">
<details${broken ? html` open` : ''}><summary>${say('problems', { count: problems.length })}</summary>
<ul>${problems.map((problem) => line(problem, anchors[problem.line], say))}</ul></details></aside>`;
}

function line(problem: Diagnostic, anchor: string | undefined, say: Say): Html {
  const { severity, code, message, hint } = problem;
  const spot = anchor === undefined ? html`` : html` <a href="#${anchor}">${say('show')}</a>`;
  return html`<li class="${severity}">${placeLink(problem)}${spot}
<p lang="en"><b>${code}</b> ${message} <span>${hint}</span></p></li>`;
}
