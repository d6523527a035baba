import { expect, test } from 'vitest';
import { facetFiles, lengthFile } from '../../src/search/facets.ts';
import { addressOf, clicked, type FacetFile, type FacetTerm, selectionOf } from '../../src/search/query-facets.ts';
import { orderOf, select } from '../../src/search/query-selection.ts';

const note = (path: string, title: string, length: number) => {
  return { path, title, date: `2026-01-0${length}`, draft: false, shape: 'both' as const, length };
};
const NOTES = [note('a', 'Zinc', 1), note('b', 'Alloys', 3), note('c', '铜', 2)];
/** Counted from the newest. */
const placeOf = (path: string) => NOTES.length - 1 - NOTES.findIndex((one) => one.path === path);
const term = (label: string, ...notes: string[]) => {
  return { label, aliases: [], slug: label.toLowerCase(), places: notes.map(placeOf).sort() };
};
const FACETS = facetFiles(NOTES, [
  { name: 'tags', terms: [term('Metal', 'c', 'a', 'b'), term('Ore', 'c', 'b'), term('Rare', 'a')] },
  { name: 'companies', terms: [{ ...term('NVIDIA', 'a', 'c'), aliases: ['英伟达', 'nvidia'] }] },
]);
const FILES = [...FACETS, lengthFile(NOTES)];
const file = JSON.parse(FILES[0]?.text ?? '') as FacetFile;
const names = file.facets.map(({ name }) => name);
const termsOf = (name: string) => file.facets.find((facet) => facet.name === name)?.terms ?? [];
const ranksOf = (sort: string) =>
  JSON.parse(FILES.find(({ url }) => url === `/browse/by-${sort}.json`)?.text ?? 'null');
const chosen = (query: string) => {
  const selection = selectionOf(query, names);
  const ranks = ranksOf(selection.sort) as number[] | null;
  const term = (facet: string, wanted: string) => termsOf(facet).find(([, slug]) => slug === wanted);
  return select(file, selection, { term, ...(ranks ? { order: orderOf(ranks) } : {}) });
};

test('terms of a single note lie in a file of their own', () => {
  expect(termsOf('tags').map(([label]) => label)).toEqual(['Metal', 'Ore']);
  const rare = JSON.parse(FILES.find(({ url }) => url === '/browse/rare-tags.json')?.text ?? '') as FacetTerm[];
  expect(rare).toEqual([['Rare', 'rare', '', [0]]]);
});

test('a large site keeps more of its rare terms for those who look for them', () => {
  const pairs = Array.from({ length: 11_999 }, (_, k) => term(`Pair ${k}`, 'a', 'b'));
  const labels = (terms: ReturnType<typeof term>[]) => {
    const [first] = facetFiles(NOTES, [{ name: 'tags', terms }]);
    return (JSON.parse(first?.text ?? '') as FacetFile).facets[1]?.terms.map(([label]) => label) ?? [];
  };
  expect(labels([term('All', 'a', 'b', 'c'), ...pairs])).toHaveLength(12_000);
  expect(labels([term('All', 'a', 'b', 'c'), ...pairs, term('Last', 'b', 'c')])).toEqual(['All']);
});

test('a term is found by its other names and by their pinyin', () => {
  expect(termsOf('companies')[0]?.[2]).toBe('英伟达\nyingweida\nywd');
});

test('nothing chosen leaves all notes, the newest first', () => {
  expect(chosen('').notes).toEqual([2, 1, 0]);
  expect(chosen('?sort=oldest').notes).toEqual([0, 1, 2]);
  expect(chosen('?sort=title').notes).toEqual([1, 2, 0]);
  expect(chosen('?sort=longest').notes).toEqual([1, 2, 0]);
});

test('terms of one facet add up, those of several narrow, those that are not wanted go', () => {
  expect(chosen('?tags=ore').notes).toEqual([2, 1]);
  expect(chosen('?tags=ore,metal').notes).toEqual([2, 1, 0]);
  expect(chosen('?tags=ore&companies=nvidia').notes).toEqual([2]);
  expect(chosen('?tags=-ore').notes).toEqual([0]);
});

test('a count says how many notes a term has among those that the other facets leave', () => {
  const { count } = chosen('?tags=ore&companies=nvidia');
  expect(termsOf('tags').map((one) => count('tags', one))).toEqual([2, 1]);
  expect(termsOf('companies').map((one) => count('companies', one))).toEqual([1]);
});

test('days are limits that count themselves', () => {
  expect(chosen('?from=2026-01-02&to=2026-01-02').notes).toEqual([2]);
});

test('a selection has one address, and the address gives it back', () => {
  const address = '?companies=nvidia&from=2026-01-01&tags=-ore,metal&sort=title';
  expect(addressOf(selectionOf(address, names))).toBe('?companies=nvidia&from=2026-01-01&sort=title&tags=-ore,metal');
});

test('what an address says of facets, days and orders that do not exist is left out', () => {
  expect(addressOf(selectionOf('?colours=red&from=soon&sort=best', names))).toBe('');
});

test('a first click wants a term, a second one does not want it, a third one forgets it', () => {
  let selection = selectionOf('', names);
  const addresses: string[] = [];
  for (let click = 0; click < 3; click++) {
    selection = clicked(selection, 'tags', '铜');
    addresses.push(decodeURI(addressOf(selection)));
  }
  expect(addresses).toEqual(['?tags=铜', '?tags=-铜', '']);
});
