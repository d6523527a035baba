import type { TaxonomyName } from '../model.ts';
import { noteUrl } from '../site/urls.ts';
import type { Taxonomies } from '../taxonomy/build-taxonomies.ts';
import type { NoteEntry } from './note-entry.ts';
import { writtenLinks } from './term-links.ts';
import type { NoteCard, TermLink } from './view.ts';

/** In which order a card names terms, so many of each at first. */
const NAMED: readonly TaxonomyName[] = ['companies', 'projects', 'tags'];
const OF_EACH = 3;
const TERMS = 6;
/** Characters of a summary: three lines on a phone, and a list of any length stays below 100 KB. */
const SUMMARY = 140;
/** A word cut in two at the end, or a mark that leads to nothing. */
const LOOSE_END = /[\s，、；：,;:（(]*[A-Za-z]*$/;

/** A note as lists show it. */
export function noteCard(entry: NoteEntry, taxonomies: Taxonomies): NoteCard {
  const { path, title, lang, date, summary, draft } = entry;
  return {
    title,
    lang,
    url: noteUrl(path),
    date,
    summary: summary && shorten(summary),
    draft,
    terms: leadingTerms(entry, taxonomies),
  };
}

/** Up to three of each; what room is left goes to more of them. */
function leadingTerms({ terms }: NoteEntry, { byName }: Taxonomies): TermLink[] {
  const links = NAMED.map((name) => writtenLinks(terms[name], byName[name]));
  const first = links.flatMap((group) => group.slice(0, OF_EACH));
  const more = links.flatMap((group) => group.slice(OF_EACH));
  const chosen = new Set([...first, ...more].slice(0, TERMS));
  return links.flat().filter((link) => chosen.has(link));
}

function shorten(summary: string): string {
  if (summary.length <= SUMMARY) return summary;
  return `${summary.slice(0, SUMMARY).toWellFormed().replace(LOOSE_END, '')}…`;
}
