import { expect, test } from 'vitest';
import { browseGroups } from '../../src/eleventy/browse-products.ts';
import type { FoundNote } from '../../src/eleventy/found-note.ts';
import { saidDigest } from '../../src/eleventy/index-products.ts';
import { daily, indexOf } from '../page/entries.ts';

type Search = Pick<FoundNote['search'], 'shape' | 'length'>;

/** What is planned for `/browse/` of three notes, the last of which has such a text. */
function planned(last: Search) {
  const entries = daily(3);
  const index = indexOf(entries);
  const notes = entries.map((entry, k) => ({ entry, search: k === 2 ? last : { shape: 'both', length: 9 } }));
  const groups = browseGroups(index, notes as unknown as FoundNote[], saidDigest(index, ''));
  return groups.map(({ inputs, products }) => ({
    digest: inputs?.digest,
    files: products().map(({ files, digest }) => [...files, digest]),
  }));
}

test('a longer text changes the order of the longest alone, one in another language what notes are filtered with', () => {
  const [facets, lengths] = planned({ shape: 'both', length: 9 });
  const longer = planned({ shape: 'both', length: 10 });
  expect(longer[0]).toEqual(facets);
  expect(longer[1]?.files).not.toEqual(lengths?.files);
  const other = planned({ shape: 'zh', length: 9 });
  expect(other[0]?.digest).not.toBe(facets?.digest);
  expect(other[0]?.files).not.toEqual(facets?.files);
  expect(other[1]).toEqual(lengths);
});
