import type { MarkedText } from '../search/query-seeker.ts';
import type { FoundNote, Hit } from '../search/query-verify.ts';
import { noteUrl } from '../site/urls.ts';
import type { Words } from './browse-words.ts';
import { element } from './elements.ts';
import { excerpt, type Piece } from './search-excerpt.ts';

/** Characters of an echo that is more than a name. */
const LONG = 24;

/** What a card needs to know besides its note. */
export interface CardOptions {
  /** Where the site lies on its host. */
  readonly base: string;
  readonly words: Words;
}

/** A note that was found: its title, its terms where they hold what was asked for, its hits with both languages. */
export function searchCard(
  { row, date, title, terms, hits, more }: FoundNote,
  { base, words }: CardOptions,
): HTMLLIElement {
  const url = base + noteUrl(row.path).slice(1);
  const day = element('p', { class: 'when' }, date || (words.undated ?? ''));
  if (row.draft) day.append(' ', element('span', { class: 'mark' }, words.draftMark ?? ''));
  const heading = element('h2', { lang: row.lang }, element('a', { href: url }, ...marked(wholly(title))));
  const body = element('div', {}, heading);
  if (terms.length > 0) body.append(termList(terms));
  for (const [k, hit] of hits.entries()) {
    const before = hits[k - 1];
    const continues = before?.section === hit.section;
    if (hit.heading && hit.unit !== null && !continues) body.append(headingOf(hit.heading));
    body.append(passage(hit, url, continues || (hit.heading !== null && hit.unit !== null)));
  }
  if (more) body.append(element('p', { class: 'further' }, element('a', { href: url }, words.inNote ?? '')));
  return element('li', { class: 'card' }, day, body);
}

function termList(terms: readonly MarkedText[]): HTMLElement {
  const items = terms.map((term) => element('li', { class: 'term' }, element('span', {}, ...marked(wholly(term)))));
  return element('ul', { class: 'terms' }, ...items);
}

/** The section that the hits below it stand in. */
function headingOf([text, lang]: NonNullable<Hit['heading']>): HTMLElement {
  return element('h3', { lang }, text);
}

/** A unit as a link to its place, a heading likewise. */
function passage({ unit, sectionId, en, zh }: Hit, url: string, continues: boolean): HTMLElement {
  const at = { en: firstMark(zh), zh: firstMark(en) };
  const lines = [...en.map((text) => line(text, at.en)), ...zh.map((text) => line(text, at.zh))];
  const kind = unit === null ? 'passage heading' : 'passage';
  return element('a', { class: continues ? `${kind} next` : kind, href: `${url}#${unit ?? sectionId}` }, ...lines);
}

function line(text: MarkedText, at: number): HTMLElement {
  return element('span', { lang: text.lang, class: 'line' }, ...marked(excerpt(text, at)));
}

/** How far into its texts the first mark of a side stands, from 0 to 1. */
function firstMark(texts: readonly MarkedText[]): number {
  const marked = texts.find(({ marks }) => marks.length > 0);
  return (marked?.marks[0]?.[0] ?? 0) / Math.max(1, marked?.text.length ?? 1);
}

/** A name is short, and what says the same in it need not be shown. */
function wholly(name: MarkedText): Piece[] {
  return excerpt({ ...name, echoes: [] });
}

/** Pieces of a text as elements. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, kind }) => {
    if (kind === 'plain') return text;
    if (kind === 'mark') return element('mark', {}, text);
    // A name stands out; a whole sentence should not.
    return element('span', { class: text.length > LONG ? 'echo sentence' : 'echo' }, text);
  });
}
