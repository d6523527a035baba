import { expect, test } from 'vitest';
import { chineseAtoms, englishAtoms } from '../../src/align/atoms.ts';
import { unitsOf } from '../../src/align/units.ts';
import type { Segment } from '../../src/model.ts';
import { segment } from './segments.ts';

/** English cut into groups of so many sentences, against Chinese segments that stay whole. */
function cut(en: readonly Segment[], sizes: readonly number[]): readonly Segment[][] {
  const atoms = englishAtoms(en);
  const ends = sizes.map((_, k) => sizes.slice(0, k + 1).reduce((sum, size) => sum + size));
  const groups = ends.map((end, k) => ({ en: [ends[k - 1] ?? 0, end] as const, zh: [0, 0] as const, steps: [] }));
  const units = unitsOf(
    groups,
    { segments: en, atoms },
    { segments: [], atoms: [] },
    { confidence: sizes.map(() => 0.5), links: null },
  );
  expect(units.every(({ confidence, zh }) => confidence === 0.5 && zh.length === 0)).toBe(true);
  return units.map((unit) => [...unit.en]);
}

const LONG = segment('One two. Three four. Five six.', 10, { label: 'Ann:', start: 3, wraps: [4, 15] });

test('a segment that is not cut is the same segment', () => {
  expect(cut([LONG], [3])[0]?.[0]).toBe(LONG);
});

test('label and time stay with the beginning, line and wraps follow the cut', () => {
  expect(cut([LONG], [1, 2])).toEqual([
    [segment('One two.', 10, { label: 'Ann:', start: 3, wraps: [4] })],
    [segment('Three four. Five six.', 11, { wraps: [6] })],
  ]);
  expect(cut([LONG], [2, 1])).toEqual([
    [segment('One two. Three four.', 10, { label: 'Ann:', start: 3, wraps: [4, 15] })],
    [segment('Five six.', 12)],
  ]);
});

test('a group takes the end of one segment and the beginning of the next as two pieces', () => {
  const texts = cut([segment('One. Two.'), segment('Three. Four.')], [1, 2, 1]).map((unit) =>
    unit.map(({ text }) => text),
  );
  expect(texts).toEqual([['One.'], ['Two.', 'Three.'], ['Four.']]);
});

test('sentences of a segment follow each other, and a segment without any is one all the same', () => {
  expect(chineseAtoms([segment('好。走！'), segment('')]).map(({ text, segment: k, span }) => [text, k, span])).toEqual(
    [
      ['好。', 0, [0, 2]],
      ['走！', 0, [2, 4]],
      ['', 1, [0, 0]],
    ],
  );
});

test('a text of more than twenty thousand sentences is aligned by several at a time, and keeps all of it', () => {
  const atoms = englishAtoms([segment('A b. '.repeat(45_000).trim(), 1, { label: 'Ann:' })]);
  expect(atoms).toHaveLength(15_000);
  expect(atoms[0]).toMatchObject({ text: 'A b. A b. A b.', label: 'Ann:' });
  expect(atoms[1]).not.toHaveProperty('label');
  expect(atoms.reduce((sum, { text }) => sum + (text.match(/A b\./g)?.length ?? 0), 0)).toBe(45_000);
});
