import type { Lang } from '../model.ts';
import type { NoteCard } from './view.ts';

/** A text of a quotation, cut where the term's names begin and end. */
export interface QuoteText {
  readonly lang: Lang;
  readonly pieces: readonly { readonly text: string; readonly isName: boolean }[];
}

/** What a note says of a term, in both languages where it has them. */
export interface TermQuote {
  /** The unit on its note's page. */
  readonly url: string;
  readonly title: string;
  readonly lang: Lang;
  readonly date: string | null;
  readonly texts: readonly QuoteText[];
}

/** What is quoted. */
export interface QuotedUnit {
  readonly unit: string;
  readonly en: { readonly text: string; readonly lang: Lang } | null;
  readonly zh: { readonly text: string; readonly lang: Lang } | null;
}

/** A unit of a note that names a term → the quotation, the term's names marked. */
export function termQuote(
  { unit, en, zh }: QuotedUnit,
  { url, title, lang, date }: Pick<NoteCard, 'url' | 'title' | 'lang' | 'date'>,
  names: readonly string[],
): TermQuote {
  const pattern = patternOf(names);
  const texts = [en, zh].flatMap((side) => (side ? [{ lang: side.lang, pieces: piecesOf(side.text, pattern) }] : []));
  return { url: `${url}#${unit}`, title, lang, date, texts };
}

/** Any of the names, the longest first; a Latin one as a whole word. Group 1, so that splitting keeps it. */
function patternOf(names: readonly string[]): RegExp {
  const sources = names
    .toSorted((a, b) => b.length - a.length)
    .map(
      (name) =>
        `${/^\w/.test(name) ? '\\b' : ''}${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${/\w$/.test(name) ? '\\b' : ''}`,
    );
  return new RegExp(`(${sources.join('|')})`, 'gi');
}

function piecesOf(text: string, names: RegExp): QuoteText['pieces'] {
  return text
    .split(names)
    .map((piece, k) => ({ text: piece, isName: k % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
