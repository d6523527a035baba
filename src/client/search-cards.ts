import type { FoundNote, Hit, MarkedText } from '../search/query-verify.ts';
import { noteUrl } from '../site/urls.ts';
import { element } from './elements.ts';
import { excerpt } from './search-excerpt.ts';

/** What a card needs to know besides its note. */
interface CardOptions {
  /** Where the site lies on its host. */
  readonly base: string;
  /** Words of the interface. */
  readonly words: { readonly draft: string; readonly more: string };
}

/** A note that was found: its title, its terms where they hold what was asked for, its hits with both languages. */
export function card({ row, date, title, terms, hits, more }: FoundNote, { base, words }: CardOptions): HTMLLIElement {
  const url = base + noteUrl(row.path).slice(1);
  const day = element('p', { class: 'when' }, date);
  if (row.draft) day.append(' ', element('span', { class: 'mark' }, words.draft));
  const heading = element('h2', { lang: row.lang }, element('a', { href: url }, ...marked(title)));
  const body = element('div', {}, heading);
  if (terms.length > 0) body.append(termList(terms));
  for (const [k, hit] of hits.entries()) {
    const before = hits[k - 1];
    body.append(passage(hit, url, before?.section === hit.section));
  }
  if (more) body.append(element('p', { class: 'further' }, element('a', { href: url }, words.more)));
  return element('li', { class: 'card' }, day, body);
}

function termList(terms: readonly MarkedText[]): HTMLElement {
  const items = terms.map((term) => element('li', { class: 'term' }, element('span', {}, ...marked(term))));
  return element('ul', { class: 'terms' }, ...items);
}

/** A unit as a link to its place, a heading likewise. */
function passage({ unit, sectionId, en, zh }: Hit, url: string, continues: boolean): HTMLElement {
  const lines = [...en, ...zh].map((text) => element('span', { lang: text.lang, class: 'line' }, ...marked(text)));
  const kind = unit === null ? 'passage heading' : 'passage';
  return element('a', { class: continues ? `${kind} next` : kind, href: `${url}#${unit ?? sectionId}` }, ...lines);
}

function marked(text: MarkedText): (Node | string)[] {
  return excerpt(text).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}
