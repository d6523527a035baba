import type { TaxonomyName } from '../model.ts';
import { letterUrl, numberedUrl, taxonomyUrl } from '../site/urls.ts';
import type { Taxonomy, Term } from '../taxonomy/term.ts';
import { collation, compareTerms } from '../text/collate.ts';
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
export function taxonomyPages(taxonomy: Taxonomy): TaxonomyPage[] {
  const letters = byLetter(taxonomy.terms);
  return taxonomy.terms.length <= TERMS ? [smallIndex(taxonomy, letters)] : largeIndex(taxonomy, letters);
}

function smallIndex({ definition: { name }, terms }: Taxonomy, letters: readonly Letter[]): TaxonomyPage {
  const groups = letters.map(({ initial, terms: some }) => groupOf(initial, some));
  return { ...frameOf(name, terms.length), view: 'entrance', groups };
}

function largeIndex({ definition: { name }, terms }: Taxonomy, letters: readonly Letter[]): TaxonomyPage[] {
  const often = terms.filter(({ notes }) => notes.length > 1);
  const frame = {
    ...frameOf(name, terms.length),
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
    { ...frame, view: 'entrance', groups: [groupOf('', terms.slice(0, LEADING))] },
    ...byCount.map(({ part, ...page }) => ({ ...frame, ...page, view: 'count' as const, groups: [groupOf('', part)] })),
    ...ofLetter.map(({ part, initial, ...page }) => {
      return { ...frame, ...page, view: 'letter' as const, letter: initial, groups: [groupOf(initial, part)] };
    }),
  ];
}

function frameOf(taxonomy: TaxonomyName, count: number): Omit<TaxonomyPage, 'view' | 'groups'> {
  return { url: taxonomyUrl(taxonomy), taxonomy, count, letters: [], byCount: null, letter: null, pager: null };
}

function byLetter(terms: readonly Term[]): Letter[] {
  const sorted = [...terms].sort((a, b) => compareTerms(a.label, b.label) || (a.key < b.key ? -1 : 1));
  const letters = new Map<string, Term[]>();
  for (const term of sorted) {
    const { initial } = collation(term.label);
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
