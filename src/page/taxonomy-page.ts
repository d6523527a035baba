import type { TaxonomyName } from '../model.ts';
import { letterUrl, numberedUrl, taxonomyUrl } from '../site/urls.ts';
import type { Taxonomy, Term } from '../taxonomy/term.ts';
import { collated } from '../text/collate.ts';
import type { SiteIndex } from './site-index.ts';
import { countedLink } from './term-links.ts';
import type { IndexPager, TaxonomyPage } from './view.ts';

/** Terms on a page, so that it stays below 100 KB however long their names are; an index with no more is one page. */
const TERMS = 200;
/** Terms on the entrance of an index that has more. */
const LEADING = 100;

/** Terms under one letter, sorted; `#` comes last. */
interface Letter {
  readonly initial: string;
  readonly terms: readonly Term[];
}

/** The index of a taxonomy, page by page: the entrance, by count, by letter. An empty taxonomy has an entrance. */
export function taxonomyPages(taxonomy: Taxonomy, index: SiteIndex): TaxonomyPage[] {
  const letters = byLetter(taxonomy.terms);
  if (taxonomy.terms.length <= TERMS) return [smallIndex(taxonomy, letters)];
  return largeIndex(taxonomy, letters, usedAgain(taxonomy.terms, index));
}

function smallIndex({ definition: { name }, terms }: Taxonomy, letters: readonly Letter[]): TaxonomyPage {
  const groups = letters.map(({ initial, terms: some }) => groupOf(initial, some));
  return { ...frameOf(name), count: terms.length, view: 'entrance', groups };
}

function largeIndex(
  { definition: { name }, terms }: Taxonomy,
  letters: readonly Letter[],
  often: readonly Term[],
): TaxonomyPage[] {
  const frame = {
    ...frameOf(name),
    letters: letters.map(({ initial }) => ({ label: initial, url: letterUrl(name, initial) })),
    byCount: often.length > 0 ? numberedUrl(taxonomyUrl(name), 1) : null,
  };
  const byCount = paged(often, (page) => numberedUrl(taxonomyUrl(name), page));
  const ofLetter = letters.flatMap(({ initial, terms: some }) => {
    const first = letterUrl(name, initial);
    const pages = paged(some, (page) => (page === 1 ? first : numberedUrl(first, page)));
    return pages.map((page) => ({ ...page, initial }));
  });
  return [
    { ...frame, count: terms.length, view: 'entrance', groups: [groupOf('', terms.slice(0, LEADING))] },
    ...byCount.map(({ part, ...page }) => ({ ...frame, ...page, view: 'count' as const, groups: [groupOf('', part)] })),
    ...ofLetter.map(({ part, initial, ...page }) => {
      return { ...frame, ...page, view: 'letter' as const, letter: initial, groups: [groupOf(initial, part)] };
    }),
  ];
}

function frameOf(taxonomy: TaxonomyName): Omit<TaxonomyPage, 'view' | 'groups'> {
  return { url: taxonomyUrl(taxonomy), taxonomy, count: null, letters: [], byCount: null, letter: null, pager: null };
}

/**
 * The terms of the list by count: those of one note are two thirds of all, and found by letter. Of two with as many notes
 * the one with the older news stands first, so that a term that gains a note moves past few others.
 */
function usedAgain(terms: readonly Term[], { listed }: SiteIndex): Term[] {
  const newest = ({ places: [place = 0] }: Term): string => listed[place]?.date ?? '';
  return terms
    .filter(({ notes }) => notes.length > 1)
    .map((term) => ({ term, date: newest(term) }))
    .sort((a, b) => b.term.notes.length - a.term.notes.length || (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map(({ term }) => term);
}

function byLetter(terms: readonly Term[]): Letter[] {
  const letters = new Map<string, Term[]>();
  for (const { item: term, initial } of collated(terms, ({ label }) => label)) {
    const letter = letters.get(initial);
    if (letter) letter.push(term);
    else letters.set(initial, [term]);
  }
  return [...letters].map(([initial, some]) => ({ initial, terms: some }));
}

function groupOf(heading: string, terms: readonly Term[]): TaxonomyPage['groups'][number] {
  return { heading, terms: terms.map((term) => countedLink(term)) };
}

interface Page {
  readonly url: string;
  readonly part: readonly Term[];
  readonly pager: IndexPager;
}

function paged(terms: readonly Term[], urlOf: (page: number) => string): Page[] {
  const total = Math.ceil(terms.length / TERMS);
  return Array.from({ length: total }, (_, i) => {
    const current = i + 1;
    const previous = current > 1 ? urlOf(current - 1) : null;
    const next = current < total ? urlOf(current + 1) : null;
    const part = terms.slice(i * TERMS, current * TERMS);
    return { url: urlOf(current), part, pager: { current, total, previous, next } };
  });
}
