import { expect, test } from 'vitest';
import { type TextPair, trainModelOne } from '../../src/align/model-one.ts';

const OPTIONS = { sizes: { en: 4, zh: 4 }, leastMeetings: 2, mostLinks: 10, rounds: 5 };

/** Links as `en-zh forward backward`, probabilities in hundredths. */
function links(pairs: readonly TextPair[], options: Partial<typeof OPTIONS> = {}): string[] {
  const { first, zh, forward, backward } = trainModelOne(pairs, { ...OPTIONS, ...options });
  return [...first.keys()]
    .slice(0, -1)
    .flatMap((word) =>
      [...zh.keys()]
        .slice(first[word], first[word + 1])
        .map((k) => `${word}-${zh[k]} ${Math.round((forward[k] ?? 0) * 100)} ${Math.round((backward[k] ?? 0) * 100)}`),
    );
}

const pair = (en: readonly number[], zh: readonly number[] = en): TextPair => ({ en, zh });

/** Words 0, 1 and 2 translate their like; each meets each other one. */
const MIXED = [
  pair([0, 1]),
  pair([0, 2]),
  pair([1, 2]),
  pair([0]),
  pair([1]),
  pair([2]),
  pair([3]),
  pair([3]),
  pair([3]),
];

test('words that meet oftener than chance translate each other, a little less surely than they were seen to', () => {
  expect(links(MIXED)).toEqual(['0-0 84 84', '1-1 84 84', '2-2 84 84', '3-3 84 84']);
});

test('a word that always stands beside another is told from it by the pairs in which it stands alone', () => {
  const company = [
    pair([0, 1]),
    pair([0, 1]),
    pair([0, 1]),
    pair([0]),
    pair([0]),
    pair([3]),
    pair([3]),
    pair([3]),
    pair([3]),
  ];
  const found = new Map(links(company).map((link) => [link.slice(0, 3), link.slice(4).split(' ').map(Number)]));
  expect(found.get('0-0')?.[0]).toBeGreaterThan(70);
  expect(found.get('1-1')?.[1]).toBeGreaterThan(2 * (found.get('1-0')?.[1] ?? 0));
});

test('words that meet too seldom, or as often as chance, are not linked', () => {
  expect(links([pair([0]), pair([1]), pair([1]), pair([3])])).toEqual(['1-1 78 78']);
  expect(links([pair([0]), pair([1])], { leastMeetings: 1 })).toEqual(['0-0 65 65', '1-1 65 65']);
  expect(links(Array.from({ length: 9 }, () => pair([0])))).toEqual([]);
});

test('of many translations the strongest take part, by how much of both words’ use they share', () => {
  const many = [
    pair([0], [0, 1]),
    pair([0], [0, 1]),
    pair([0], [0]),
    pair([2], [1, 2]),
    pair([2], [2]),
    pair([3]),
    pair([3]),
  ];
  expect(links(many, { mostLinks: 1 }).map((link) => link.slice(0, 3))).toEqual(['0-0', '2-2', '3-3']);
});

test('no pairs teach nothing', () => {
  expect(links([])).toEqual([]);
});
