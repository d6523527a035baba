import { expect, test } from 'vitest';
import { waypoints } from '../../src/align/waypoints.ts';
import { evidenceOf } from './evidence-of.ts';

/** Atoms of one word each, which occurs nowhere else. */
const wordsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => `word${from + k}`);
/** Atoms whose words the other side does not have. */
const others = (name: string, count: number) => Array.from({ length: count }, (_, k) => `${name}${k}`);

test('a short text needs no waypoints', () => {
  expect(waypoints(evidenceOf(wordsOf(0, 60), wordsOf(0, 60)))).toEqual([]);
});

test('a long text has one wherever a rare word is translated, but for its ends', () => {
  const expected = Array.from({ length: 88 }, (_, k) => [k + 6, k + 6]);
  expect(waypoints(evidenceOf(wordsOf(0, 100), wordsOf(0, 100)))).toEqual(expected);
});

test('the way leads round a passage that nobody translated', () => {
  const found = waypoints(evidenceOf(wordsOf(0, 200), [...wordsOf(0, 80), ...wordsOf(120, 200)]));
  expect(found).toContainEqual([79, 79]);
  expect(found).toContainEqual([120, 80]);
  expect(found.filter(([row, column]) => column !== (row < 80 ? row : row - 40))).toEqual([]);
});

test('a word that occurs often tells nothing', () => {
  const rare = (word: string, times: number) => [...wordsOf(0, 90), ...Array<string>(times).fill(word)];
  const beyond = (times: number) => waypoints(evidenceOf(rare('tea', times), rare('tea', times))).length;
  expect(beyond(4)).toBeGreaterThan(beyond(0));
  expect(beyond(5)).toBe(beyond(0));
});

test('a weak link tells nothing', () => {
  const long = wordsOf(0, 100);
  expect(waypoints(evidenceOf(long, long, { ratio: 4.9, sure: true }))).toEqual([]);
  expect(waypoints(evidenceOf(long, long, { ratio: 5, sure: true }))).not.toEqual([]);
});

test('two words that cross cannot both be right: the way keeps the one that more words agree with', () => {
  const zh = wordsOf(0, 100);
  [zh[30], zh[70]] = ['word70', 'word30'];
  const found = waypoints(evidenceOf(wordsOf(0, 100), zh));
  expect(found.filter(([row, column]) => row !== column)).toEqual([]);
  expect(found).toHaveLength(86);
});

test('the way goes on in both texts with every step', () => {
  const pairs = Array.from({ length: 50 }, (_, k) => `word${2 * k} word${2 * k + 1}`);
  const ascending = (places: readonly number[]) => places.every((place, k) => k === 0 || place > (places[k - 1] ?? 0));
  const cut = waypoints(evidenceOf(pairs, wordsOf(0, 100)));
  const joined = waypoints(evidenceOf(wordsOf(0, 100), pairs));
  expect(cut.length).toBeGreaterThan(30);
  expect(ascending(cut.map(([row]) => row))).toBe(true);
  expect(joined.length).toBeGreaterThan(30);
  expect(ascending(joined.map(([, column]) => column))).toBe(true);
});

test('a point that its neighbours contradict is chance', () => {
  const en = [...wordsOf(0, 80), ...others('river', 40), ...wordsOf(120, 200)];
  const zh = [...wordsOf(0, 80), ...others('河', 40), ...wordsOf(120, 200)];
  [en[82], zh[118]] = ['chance', 'chance'];
  expect(waypoints(evidenceOf(en, zh))).not.toContainEqual([82, 118]);
  [en[82], zh[118], zh[84]] = ['chance', '河', 'chance'];
  expect(waypoints(evidenceOf(en, zh))).toContainEqual([82, 84]);
});

test('a text may be several times as long as the other', () => {
  const zh = wordsOf(0, 100).flatMap((word, k) => [word, ...others(`more${k}-`, 4)]);
  const found = waypoints(evidenceOf(wordsOf(0, 100), zh));
  expect(found).toHaveLength(88);
  expect(found.filter(([row, column]) => column !== 5 * row)).toEqual([]);
});
