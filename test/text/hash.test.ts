import { expect, test } from 'vitest';
import { shortHash } from '../../src/text/hash.ts';

test('a hash is ten lower-case letters and digits, the same for ever', () => {
  expect(['', 'a', '循环融资'].map(shortHash)).toMatchInlineSnapshot(`
    [
      "7mzu2ov301",
      "d5uw0ohc23",
      "lvo1f3n9ki",
    ]
  `);
});

test('a hundred thousand texts that hardly differ have a hundred thousand hashes', () => {
  const hashes = Array.from({ length: 100_000 }, (_, i) => shortHash(`${i}`));
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes.every((hash) => /^[a-z0-9]{10}$/.test(hash))).toBe(true);
});

test('a hash that begins with zeros has them', () => {
  expect(['note 782', 'note 2331'].map(shortHash)).toEqual(['00cfkwkl5w', '00r4skeni5']);
});

test('the end of a hash alone tells texts apart as well as chance would', () => {
  const ends = Array.from({ length: 10_000 }, (_, i) => shortHash(`term ${i}`).slice(-6));
  expect(new Set(ends).size).toBeGreaterThan(9_990);
});
