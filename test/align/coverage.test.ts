import { expect, test } from 'vitest';
import { coverage } from '../../src/align/coverage.ts';
import { evidenceOf } from './evidence-of.ts';

const KNOWN = 'river froze last night forty years nobody cross children sledges';

/** Coverage of ten known words, of which `count` are translated, in a Chinese text of this width. */
function translated(count: number, width = 40): number {
  const zh = [...KNOWN.split(' ').slice(0, count), 'other'].join(' ');
  return coverage(evidenceOf([KNOWN], [zh]), [0, 1], [0, 1], width);
}

test('the more of the known words are translated, the likelier is a pair', () => {
  expect(translated(0)).toBeLessThan(-2);
  expect(translated(3)).toBeGreaterThan(translated(0));
  expect(translated(7)).toBeGreaterThan(2);
});

test('a longer Chinese text translates more words by chance', () => {
  expect(translated(5, 40)).toBeGreaterThan(0);
  expect(translated(5, 300)).toBeLessThan(0);
});

test('of a Chinese text so long that anything is in it nothing can be said', () => {
  expect(translated(10, 600)).toBe(0);
  expect(translated(0, 600)).toBe(0);
});

test('few words do not say much', () => {
  const one = coverage(evidenceOf(['river'], ['river']), [0, 1], [0, 1], 40);
  expect(one).toBeGreaterThan(0);
  expect(one).toBeLessThan(translated(10));
});

test('where the lexicon knows no word nothing is said', () => {
  const { english, ...evidence } = evidenceOf(['Rob'], ['Rob']);
  expect(coverage({ ...evidence, english: { ...english, known: Uint8Array.of(0) } }, [0, 1], [0, 1], 40)).toBe(0);
});

test('only the words of the stretch count', () => {
  const evidence = evidenceOf(['river froze', 'nobody'], ['nobody', 'river froze']);
  expect(coverage(evidence, [0, 1], [0, 1], 10)).toBeLessThan(0);
  expect(coverage(evidence, [0, 1], [1, 2], 10)).toBeGreaterThan(0);
  expect(coverage(evidence, [1, 2], [1, 2], 10)).toBeLessThan(0);
});

test('a translation that no lexicon is sure of does not count', () => {
  const unsure = evidenceOf([KNOWN], [KNOWN], { ratio: 10, sure: false });
  expect(coverage(unsure, [0, 1], [0, 1], 40)).toBe(translated(0));
});
