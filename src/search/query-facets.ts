/** What `/browse/` filters with: the form of its files, and the arithmetic of a selection. Pure, also for browsers. */

export const FACETS_URL = '/browse/facets.json';

/** Terms of one note only, in a large site of a few. */
export function rareUrl(facet: string): string {
  return `/browse/rare-${facet}.json`;
}

/** A number for each note: what an order that dates do not know goes by, the least first. */
export function orderUrl(sort: RankedSort): string {
  return `/browse/by-${sort}.json`;
}

/** Other names are one a line, in lower case, with pinyin; the notes are ascending, each as the distance from the one before. */
export type FacetTerm = readonly [label: string, slug: string, names: string, notes: readonly number[]];

export interface Facet {
  /** A taxonomy, or `shape`, `draft`. */
  readonly name: string;
  /** Most notes first. */
  readonly terms: readonly FacetTerm[];
  /** How many more there are in the file of rare ones. */
  readonly rare: number;
}

/** Notes are numbered as in the search index, from the oldest. */
export interface FacetFile {
  readonly dates: readonly string[];
  readonly facets: readonly Facet[];
}

/** Orders of the result. */
export const SORTS = ['newest', 'oldest', 'title', 'longest'] as const;
export type Sort = (typeof SORTS)[number];
/** Those that need more than the dates. */
export type RankedSort = Extract<Sort, 'title' | 'longest'>;

/** Whether an order has a file of its own. */
export function isRanked(sort: Sort): sort is RankedSort {
  return sort === 'title' || sort === 'longest';
}

/** What a reader has chosen: of each facet terms by slug, wanted (`true`) or not (`false`). */
export interface Selection {
  readonly chosen: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
}

/** The query of an address: `?companies=nvidia,-amd&from=2026-01-01&sort=title`. The same selection has one address. */
export function addressOf({ chosen, from, to, sort }: Selection): string {
  const parameters = [...chosen].map(([facet, terms]) => {
    const values = [...terms].map(([slug, wanted]) => `${wanted ? '' : '-'}${encodeURIComponent(slug)}`);
    return values.length > 0 ? `${facet}=${values.sort().join(',')}` : '';
  });
  if (from) parameters.push(`from=${from}`);
  if (to) parameters.push(`to=${to}`);
  if (sort !== 'newest') parameters.push(`sort=${sort}`);
  const query = parameters.filter(Boolean).sort().join('&');
  return query && `?${query}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An address → the selection; whatever it does not know is left out. */
export function selectionOf(query: string, facets: readonly string[]): Selection {
  const parameters = new URLSearchParams(query);
  const day = (name: string) => parameters.get(name)?.match(DAY)?.[0] ?? '';
  const chosen = facets.flatMap((facet) => {
    const values = parameters.get(facet)?.split(',').filter(Boolean) ?? [];
    const terms = values.map((value) => [value.replace(/^-/, ''), !value.startsWith('-')] as const);
    return terms.length > 0 ? [[facet, new Map(terms)] as const] : [];
  });
  const sort = SORTS.find((name) => name === parameters.get('sort')) ?? 'newest';
  return { chosen: new Map(chosen), from: day('from'), to: day('to'), sort };
}

/** The selection after one more click on a term: wanted, not wanted, not chosen. */
export function clicked(selection: Selection, facet: string, slug: string): Selection {
  const terms = new Map(selection.chosen.get(facet));
  const state = terms.get(slug);
  if (state === false) terms.delete(slug);
  else terms.set(slug, state === undefined);
  const chosen = new Map(selection.chosen).set(facet, terms);
  if (terms.size === 0) chosen.delete(facet);
  return { ...selection, chosen };
}

/** Whether a selection leaves anything out. */
export function isFiltered({ chosen, from, to }: Selection): boolean {
  return chosen.size > 0 || from !== '' || to !== '';
}

/** The selection that leaves nothing out, in the same order. */
export function unfiltered(selection: Selection): Selection {
  return { ...selection, chosen: new Map(), from: '', to: '' };
}
