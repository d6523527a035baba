import { collation } from '../text/collate.ts';
import { fold } from '../text/fold.ts';
import { FACETS_URL, type Facet, type FacetFile, type FacetTerm, orderUrl, rareUrl } from './query-facets.ts';

/** What browsing needs of a note; notes come oldest first, as the index numbers them. */
export interface FacetNote {
  readonly title: string;
  readonly date: string | null;
  readonly draft: boolean;
  /** In which languages it is. */
  readonly shape: 'both' | 'zh' | 'en';
  /** Characters of its texts. */
  readonly length: number;
}

/** A term with the places of its notes, counted from the newest of all notes; ascending. */
interface UsedTerm {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly slug: string;
  readonly places: readonly number[];
}

/** Terms of fewer notes are fetched when somebody looks for them, in a large site of few more: */
const COMMON = 2;
/** so many terms at most are there at first, some 350 kB compressed. */
const MOST = 12_000;
const HAN = /\p{Script=Han}/u;

/** Notes and the terms of each taxonomy → what the browser filters with: one file at first, on demand one more a taxonomy, and one of the titles. */
export function facetFiles(
  notes: readonly Omit<FacetNote, 'length'>[],
  taxonomies: readonly { readonly name: string; readonly terms: readonly UsedTerm[] }[],
): { url: string; text: string }[] {
  const least = leastNotes(taxonomies.flatMap(({ terms }) => terms.map((term) => term.places.length)));
  const facets = taxonomies.map(({ name, terms }) => ({
    name,
    common: terms.filter((term) => term.places.length >= least).map((term) => facetTerm(term, notes.length)),
    rare: terms.filter((term) => term.places.length < least).map((term) => facetTerm(term, notes.length)),
  }));
  const file: FacetFile = {
    dates: notes.map(({ date }) => date ?? ''),
    facets: [
      propertyFacet(
        'shape',
        notes.map(({ shape }) => shape),
      ),
      ...facets.map(({ name, common, rare }): Facet => ({ name, terms: common, rare: rare.length })),
      propertyFacet(
        'draft',
        notes.map(({ draft }) => (draft ? 'draft' : 'ready')),
      ),
    ],
  };
  const rareFiles = facets.map(({ name, rare }) => ({ url: rareUrl(name), text: JSON.stringify(rare) }));
  const titles = { url: orderUrl('title'), text: JSON.stringify(titleRanks(notes)) };
  return [{ url: FACETS_URL, text: JSON.stringify(file) }, ...rareFiles, titles];
}

/** The order of the longest first, which changes with every edit of a text. */
export function lengthFile(notes: readonly Pick<FacetNote, 'length'>[]): { url: string; text: string } {
  return { url: orderUrl('longest'), text: JSON.stringify(notes.map(({ length }) => -length)) };
}

/** How many notes a term must have to be there at first, from how many each has. */
function leastNotes(counts: readonly number[]): number {
  let least = COMMON;
  while (counts.filter((count) => count >= least).length > MOST) least++;
  return least;
}

function facetTerm({ label, aliases, slug, places }: UsedTerm, notes: number): FacetTerm {
  const distances: number[] = [];
  let before = 0;
  // Notes are numbered from the oldest.
  for (let k = places.length - 1; k >= 0; k--) {
    const number = notes - 1 - (places[k] as number);
    distances.push(number - before);
    before = number;
  }
  return [label, slug, otherNames(label, aliases), distances];
}

/** Whatever else a reader may type to find the term: its other names, and how they are said. */
function otherNames(label: string, aliases: readonly string[]): string {
  if (aliases.length === 0) return HAN.test(label) ? spoken(label).join('\n').toLowerCase() : '';
  // The label comes last, so that of names that differ in case alone it is the one that stays.
  const names = new Map([...aliases, label].map((name) => [fold(name), name]));
  const sounds = [...names.values()].filter((name) => HAN.test(name)).map(spoken);
  const others = [...names.values()].filter((name) => name !== label);
  return [...others, ...sounds.map(([whole]) => whole), ...sounds.map(([, initials]) => initials)]
    .join('\n')
    .toLowerCase();
}

/** `英伟达` → `yingweida`, `ywd`. */
function spoken(name: string): [whole: string, initials: string] {
  const syllables = collation(name).key.split(' ');
  return [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
}

function propertyFacet(name: string, values: readonly string[]): Facet {
  const lists = new Map<string, number[]>();
  values.forEach((value, number) => {
    const list = lists.get(value) ?? [];
    list.push(number);
    lists.set(value, list);
  });
  const terms = [...lists].map(([value, list]): FacetTerm => {
    return [value, value, '', list.map((number, k) => number - (list[k - 1] ?? 0))];
  });
  return { name, terms, rare: 0 };
}

/** For each note its place among all titles. */
function titleRanks(notes: readonly Pick<FacetNote, 'title'>[]): number[] {
  const keys = notes.map(({ title }) => collation(title).key);
  const order = [...keys.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  const ranks: number[] = [];
  order.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return ranks;
}
