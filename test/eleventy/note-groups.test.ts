import { expect, test } from 'vitest';
import type { FoundNote } from '../../src/eleventy/found-note.ts';
import { linkName, noteDigests } from '../../src/eleventy/note-digests.ts';
import { noteGroups } from '../../src/eleventy/note-groups.ts';
import { digestOfData } from '../../src/ledger/digest.ts';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { randomFrom } from '../bench/corpus/random.ts';
import { day, entry, indexOf, type World } from '../page/entries.ts';
import { terms } from '../taxonomy/notes.ts';

type Sketch = Partial<NoteEntry> & { readonly path: string; readonly links?: readonly string[] };

const EMPTY = { hash: '', size: 0, shape: 'zh', length: 0, texts: [] } as const;

/** Each group's digest of its inputs, and the files and digests of its products. */
function planned(sketches: readonly Sketch[], world: World = {}) {
  const notes = sketches.map(({ links = [], ...sketch }) => {
    const note = entry(sketch.path, sketch);
    const written = links.map((address) => ({ address, line: 1 }));
    return {
      key: digestOfData(note),
      entry: note,
      layout: null,
      links: written,
      search: EMPTY,
    } as unknown as FoundNote;
  });
  const keys = new Map(notes.map(({ key, entry: { path } }) => [path, key]));
  const keyOf = (path: string) => keys.get(path) ?? '';
  const index = indexOf(
    notes.map((note) => note.entry),
    world,
  );
  const digests = noteDigests(index, keyOf, linkName);
  return noteGroups(index, { notes, files: [], digests, frame: '' }).groups.map(({ inputs, products }) => ({
    inputs,
    products: products().map(({ files, digest }) => ({ files, digest })),
  }));
}

const TAGS = ['tide', 'Tide', 'chips', 'bridge', 'river', 'paper'];

function sketch(n: number): Sketch {
  const tags = [TAGS[n % 5] ?? '', TAGS[(n * 7) % 6] ?? ''];
  return { path: `${n}.md`, date: day(n), terms: terms({ tags, series: n % 9 === 0 ? ['Course'] : [] }) };
}

const NOTES = Array.from({ length: 100 }, (_, n) => sketch(n));

test('a newer note changes the last group alone', () => {
  const before = planned(NOTES);
  const after = planned([...NOTES, sketch(101)]);
  expect(before.map(({ inputs }) => inputs?.id ?? null)).toEqual([
    ...[0, 1, 2, 3, 4, 5, 6].map((k) => `notes ${k}`),
    null,
  ]);
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6));
  expect(after[6]?.inputs).not.toEqual(before[6]?.inputs);
});

test('a newer note that makes a term commoner than another changes no older group', () => {
  const both = NOTES.map((note) => ({ ...note, terms: terms({ tags: ['tide', 'bridge'] }) }));
  const before = planned(both);
  const after = planned([...both, { ...sketch(101), terms: terms({ tags: ['tide'] }) }]);
  expect(after[0]).toEqual(before[0]);
});

test('groups whose inputs are summed up as the same have the same products, whatever was changed', () => {
  const random = randomFrom(6);
  let [notes, world] = [NOTES as readonly Sketch[], {} as World];
  let before = planned(notes);
  let kept = 0;
  for (let step = 0; step < 24; step++) {
    const at = random.below(notes.length);
    const other = notes[random.below(notes.length)]?.path ?? '';
    const edited: Sketch = { ...sketch(at), path: notes[at]?.path ?? '' };
    const changes: (() => void)[] = [
      () => (notes = notes.filter((_, k) => k !== at)),
      () => (notes = [...notes, { ...sketch(1000 + step), date: day(random.below(400)) }]),
      () => (notes = notes.with(at, { ...edited, title: `Title ${step}`, links: [other] })),
      () => (notes = notes.with(at, { ...edited, listed: false })),
      () => (notes = notes.with(at, { ...edited, terms: terms({ tags: ['tide'], series: ['Course'] }) })),
      () => (world = { aliases: { tags: [{ label: random.pick(TAGS), aliases: [random.pick(TAGS)], slug: null }] } }),
    ];
    random.pick(changes)();
    const after = planned(notes, world);
    for (const { inputs, products } of after) {
      const same = before.find((group) => inputs !== null && group.inputs?.digest === inputs.digest);
      if (same) kept += 1;
      if (same) expect(products).toEqual(same.products);
    }
    before = after;
  }
  expect(kept).toBeGreaterThan(0);
});
