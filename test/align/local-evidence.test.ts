import { expect, test } from 'vitest';
import { linkCount } from '../../src/align/evidence.ts';
import { LocalEvidence } from '../../src/align/local-evidence.ts';
import { evidenceOf } from './evidence-of.ts';

const whole = evidenceOf(['a b', 'c a', 'd'], ['b a', 'x c', 'd d']);
const weights = whole.en.weight.map((_, word) => word + 1);
const local = new LocalEvidence({ en: { ...whole.en, weight: weights }, zh: { ...whole.zh, weight: weights } });

test('of a range the words that mean something there are kept, with their weights and links', () => {
  const { en, zh } = local.of([0, 2], [0, 1]);
  // `c` is translated in another atom: here it says nothing. `a` and `b` were the first two words of the whole.
  expect(en.atoms.map((atom) => [...atom])).toEqual([[0, 1], [0]]);
  expect([...en.weight]).toEqual([1, 2, 3]);
  expect(zh.atoms.map((atom) => [...atom])).toEqual([[0, 1]]);
  expect([...zh.weight]).toEqual([2, 1]);
  expect([0, 1, 2].map((word) => linkCount(en.links, word))).toEqual([1, 1, 0]);
  expect([...en.links.word]).toEqual([1, 0]);
  expect([...en.links.ratio]).toEqual([10, 10]);
  expect([...zh.links.word]).toEqual([1, 0]);
});

test('one range says nothing about the next', () => {
  local.of([0, 3], [0, 3]);
  const { en, zh } = local.of([2, 3], [2, 3]);
  expect(en.atoms.map((atom) => [...atom])).toEqual([[0]]);
  expect(zh.atoms.map((atom) => [...atom])).toEqual([[0, 0]]);
  expect([...en.weight]).toEqual([4 + 0]);
});
