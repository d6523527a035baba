/** A search without any index: what a query means, looked for in every text of every note. */
import type { Manifest } from '../../src/search/query-format.ts';
import type { SearchNote } from '../../src/search/search-note.ts';
import { simplify } from '../../src/text/simplify.ts';
import type { TrueQuery } from './search-queries.ts';

/** The texts of a note, each by itself, levelled as a reader levels them: width, case, variants of characters. */
export interface TrueNote {
  readonly path: string;
  readonly date: string;
  readonly texts: readonly { readonly text: string; readonly lang: string | null }[];
  /** `companies:nvidia`. */
  readonly terms: ReadonlySet<string>;
}

export function trueNote({ path, title, lang, date, terms, sections }: SearchNote): TrueNote {
  const units = sections.flatMap((section) => section.units);
  const texts = [
    { text: title, lang },
    ...Object.values(terms).flatMap((names) => names.map((text) => ({ text, lang: null }))),
    ...sections.flatMap(({ heading }) => heading ?? []),
    ...units.flatMap(({ en }) => en.map(({ text, lang }) => ({ text, lang: lang.startsWith('zh') ? lang : 'en' }))),
    ...units.flatMap(({ zh }) => zh.map(({ text, lang }) => ({ text, lang: lang === 'en' ? lang : 'zh' }))),
  ];
  const named = Object.entries(terms).flatMap(([taxonomy, names]) => names.map((name) => `${taxonomy}:${level(name)}`));
  return {
    path,
    date: date ?? '',
    texts: texts.map(({ text, lang }) => ({ text: level(text), lang })),
    terms: new Set(named),
  };
}

function level(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase());
}

/**
 * Every one of `all`, any of `any` and none of `none` occurs somewhere in the note, in the language asked for; it has the terms, under
 * one of their `names`, and its day fits.
 */
export function holds(note: TrueNote, query: TrueQuery, names: Manifest['aliases']): boolean {
  const { all = [], any = [], none = [], terms = [], noTerms = [], lang = null, before, after } = query;
  const texts = note.texts.filter((text) => lang === null || text.lang === null || text.lang.startsWith(lang));
  const occurs = (wanted: string) => {
    const pattern = patternOf(wanted);
    return texts.some(({ text }) => pattern.test(text));
  };
  const has = (term: string) =>
    (names.find(({ used }) => used.includes(term))?.used ?? [term]).some((one) => note.terms.has(one));
  if (!terms.every(has) || noTerms.some(has)) return false;
  if ((before !== undefined || after !== undefined) && note.date === '') return false;
  if ((before !== undefined && note.date >= before) || (after !== undefined && note.date < after)) return false;
  return all.every(occurs) && (any.length === 0 || any.some(occurs)) && !none.some(occurs);
}

/** Chinese as a substring; English as whole words, where a hyphen is a space; a pattern between `/` and `/`. */
function patternOf(wanted: string): RegExp {
  const source = wanted.startsWith('/') ? wanted.slice(1, -1) : wanted.replaceAll(' ', '[\\s\\p{Pd}]+');
  const [before, after] = [/^[\w/(]/.test(wanted) ? '(?<![a-z0-9])' : '', /[\w/]$/.test(wanted) ? '(?![a-z0-9])' : ''];
  return new RegExp(`${before}${source}${after}`, 'u');
}
