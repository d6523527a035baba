import type { NoteRow } from '../search/query-format.ts';
import { noteUrl } from '../site/urls.ts';
import type { Words } from './browse-words.ts';
import { element } from './elements.ts';

/** Terms of a note that are shown. */
const TERMS = 6;

/** A note in the list: its day, its title, some of its terms. */
export function browseCard(
  { path, title, lang, draft, terms }: NoteRow,
  date: string,
  { base, words }: { readonly base: string; readonly words: Words },
): HTMLLIElement {
  const link = element('a', { href: base + noteUrl(path).slice(1) }, title);
  const day = element('p', { class: 'when' }, date || (words.undated ?? ''));
  if (draft) day.append(' ', element('span', { class: 'mark' }, words.draftMark ?? ''));
  const names = element('p', {}, terms.slice(0, TERMS).join(' · '));
  return element('li', { class: 'card' }, day, element('div', {}, element('h3', { lang }, link), names));
}
