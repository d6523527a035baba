import { expect, test } from 'vitest';
import { indexGroups, saidDigest } from '../../src/eleventy/index-products.ts';
import { linkName, noteDigests } from '../../src/eleventy/note-digests.ts';
import { digestOfData } from '../../src/ledger/digest.ts';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { redirectPages } from '../../src/page/redirects.ts';
import { daily, entry, indexOf, type World } from '../page/entries.ts';
import { terms } from '../taxonomy/notes.ts';

/** Each group's inputs, and the files and digests of its products, by name; `texts`: what notes say, by path. */
function planned(entries: readonly NoteEntry[], world: World = {}, texts: Readonly<Record<string, string>> = {}) {
  const index = indexOf(entries, world);
  const digests = noteDigests(index, (path) => digestOfData([index.entryOf(path), texts[path]]), linkName);
  const said = saidDigest(index, '');
  const groups = indexGroups(index, { digests, redirects: redirectPages(index).redirects, said, frame: '' });
  return new Map(
    groups.map(({ inputs, products }) => [
      inputs?.id,
      { digest: inputs?.digest, products: products().map(({ files, digest }) => ({ files, digest })) },
    ]),
  );
}

const NOTES = daily(25);
const edited = (more: Partial<NoteEntry>) => NOTES.with(7, { ...(NOTES[7] as NoteEntry), ...more });

test('what is written in a note changes its page of the list, and nothing else of what leads to it', () => {
  const [before, after] = [planned(NOTES), planned(NOTES, {}, { '7.md': 'Another text.' })];
  const changed = [...after].filter(([id, { digest }]) => before.get(id)?.digest !== digest).map(([id]) => id);
  expect(changed).toEqual(['list /notes/page/1/']);
});

test.each<[string, ReturnType<typeof planned>]>([
  ['another title', planned(edited({ title: 'Another title' }))],
  ['another date', planned(edited({ date: '2026-01-01' }))],
  ['another language', planned(edited({ lang: 'zh-Hans' }))],
  ['a draft', planned(edited({ draft: true }))],
  ['both languages', planned(edited({ bilingual: true }))],
  ['a note that is excluded', planned(edited({ listed: false }))],
  ['another company', planned(edited({ terms: terms({ companies: ['OpenAI'] }) }))],
  ['an old address', planned(edited({ redirects: ['/old/'] }))],
  ['another note', planned([...NOTES, entry('new.md')])],
  ['another name', planned(NOTES, { aliases: { companies: [{ label: 'Nvidia', aliases: ['NVIDIA'], slug: null }] } })],
])('%s makes pages that lead to notes anew', (_, after) => {
  const [one, other] = [planned(NOTES).get('index'), after.get('index')];
  expect(other?.products).not.toEqual(one?.products);
  expect(other?.digest).not.toBe(one?.digest);
});
