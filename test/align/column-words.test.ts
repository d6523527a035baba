import { expect, test } from 'vitest';
import { ColumnWords } from '../../src/align/column-words.ts';
import { evidenceOf } from './evidence-of.ts';

/** What each word of a text says for a Chinese sentence. */
function scores(en: readonly string[], zh: readonly string[], column = 0): number[] {
  const totals = new ColumnWords(evidenceOf(en, zh, { ratio: 40, sure: true })).totals(column, 0, en.length);
  return [...totals.slice(1)].map((total, k) => total - (totals[k] ?? 0));
}

test('a word speaks for the sentence that translates it, and against any other', () => {
  const [bread = 0, water = 0] = scores(['bread', 'water'], ['bread', 'water'], 0);
  expect(bread).toBeGreaterThan(0);
  expect(water).toBeLessThan(0);
  const [other = 0, own = 0] = scores(['bread', 'water'], ['bread', 'water'], 1);
  expect(own).toBeGreaterThan(0);
  expect(other).toBeLessThan(0);
});

test('equal words near each other share what translates them', () => {
  const [once = 0] = scores(['bread', 'and', 'water'], ['bread']);
  const [first = 0, , second = 0] = scores(['bread', 'and', 'bread'], ['bread']);
  expect(first).toBeCloseTo(once / 2);
  expect(second).toBeCloseTo(once / 2);
});

test('equal words far from each other do not', () => {
  const far = ['bread', ...Array.from({ length: 12 }, (_, k) => `word${k}`), 'bread'];
  const found = scores(far, ['bread']);
  expect(found[0]).toBeCloseTo(scores(['bread'], ['bread'])[0] ?? 0);
  expect(found.at(-1)).toBeCloseTo(found[0] ?? 0);
});

test('one sentence says nothing about the next', () => {
  const words = new ColumnWords(evidenceOf(['bread', 'water'], ['bread', 'water']));
  const before = [...words.totals(1, 0, 2)];
  words.totals(0, 0, 2);
  expect([...words.totals(1, 0, 2)]).toEqual(before);
});
