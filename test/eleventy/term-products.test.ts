import { expect, test } from 'vitest';
import { linkName, noteDigests } from '../../src/eleventy/note-digests.ts';
import { termGroups } from '../../src/eleventy/term-products.ts';
import { digestOf } from '../../src/ledger/digest.ts';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import type { AliasBook } from '../../src/taxonomy/aliases.ts';
import { entry, indexOf } from '../page/entries.ts';
import { terms } from '../taxonomy/notes.ts';

/** Digests of the inputs of a site's terms, and of what their products come to, by term. */
function digestsOf(entries: readonly NoteEntry[], aliases: AliasBook) {
  const index = indexOf(entries, { aliases });
  const digests = noteDigests(index, digestOf, linkName);
  const groups = termGroups(index, [], { keyOf: digestOf, digests, frame: 'frame' });
  return new Map(groups.map(({ inputs, products }) => [inputs?.id, [inputs?.digest, products()[0]?.digest] as const]));
}

test('a term whose neighbour is called otherwise is made anew, even if that one keeps its elected name', () => {
  const entries = [
    entry('a.md', { date: '2025-01-01', terms: terms({ tags: ['Chips', 'tide'] }) }),
    entry('b.md', { date: '2025-01-02', terms: terms({ tags: ['Chips'] }) }),
    entry('c.md', { date: '2025-01-03', terms: terms({ tags: ['chips', 'tide'] }) }),
  ];
  const before = digestsOf(entries, {}).get('tags/tide');
  const after = digestsOf(entries, { tags: [{ label: 'Chips', aliases: [], slug: null }] }).get('tags/tide');
  // The card of c.md says `chips` as long as the alias file says nothing of it.
  expect(after?.[1]).not.toBe(before?.[1]);
  expect(after?.[0]).not.toBe(before?.[0]);
});
