import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctSlug, isSlug, slugOf } from '../../src/site/slug.ts';
import { fold } from '../../src/text/fold.ts';

const slug = (term: string) => slugOf(fold(term));

test('letters, digits and Han stay, signs are spelt out, the rest becomes a hyphen', () => {
  const terms = [
    'NVIDIA',
    '英伟达',
    '輝達',
    'GPT-4.1',
    'C++',
    'C#',
    '.NET',
    'AT&T',
    'McDonald’s',
    '英伟达 (NVIDIA)',
    'がぎ',
  ];
  expect(terms.map(slug)).toEqual([
    'nvidia',
    '英伟达',
    '辉达',
    'gpt-4-dot-1',
    'c-plus-plus',
    'c-sharp',
    'dot-net',
    'at-and-t',
    'mcdonald-s',
    '英伟达-nvidia',
    'がぎ',
  ]);
});

test('a sign that is left out leaves a hash, so that nothing moves in with its neighbour', () => {
  expect(['Yahoo', 'Yahoo!', 'A*', '!!!', '?', '👍'].map(slug)).toMatchInlineSnapshot(`
    [
      "yahoo",
      "yahoo-qoawru",
      "a-5ffp8x",
      "sign-x8ocx0",
      "sign-hnc4zr",
      "sign-uxyvzb",
    ]
  `);
});

test('a long name is cut between characters and ends in a hash', () => {
  const [one, other] = [slug(`${'数据中心'.repeat(30)}一`), slug(`${'数据中心'.repeat(30)}二`)];
  expect(one).toMatch(/^(?:数据中心){10}-[a-z0-9]{6}$/);
  expect(one).not.toBe(other);
  expect(Buffer.byteLength(one)).toBeLessThanOrEqual(128);
});

test.each(['page', 'by-letter', 'By Letter', 'con', 'NUL', 'com1', 'LPT9'])('%s is no folder of a term', (term) => {
  expect(slug(term)).toMatch(/^[a-z0-9-]+-[a-z0-9]{6}$/);
});

test('every slug is safe as a folder and in a URL, and stays below its limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (term) => {
      const made = slug(term);
      expect(isSlug(made)).toBe(true);
      expect(made).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(Buffer.byteLength(made)).toBeLessThanOrEqual(128);
    }),
    { numRuns: 1000 },
  );
});

test('two keys share no slug', () => {
  const term = fc.string({ unit: fc.constantFrom(...'abAB12英达 -_.+#&!?*@👍'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(term, term, (a, b) => {
      expect(slug(a) === slug(b)).toBe(fold(a) === fold(b));
    }),
    { numRuns: 2000 },
  );
});

test('a slug that is taken gives way to one that is not', () => {
  const key = fold('Nvidia Corporation');
  expect(distinctSlug(slug('NVIDIA'), key)).toMatch(/^nvidia-[a-z0-9]{6}$/);
});

test('an author may set a slug of lower-case letters, digits, Han and single hyphens', () => {
  expect(['nvidia', 'gpt-4', '英伟达'].every(isSlug)).toBe(true);
  expect(['', 'NVIDIA', 'a b', '-a', 'a--b', 'a/b', '..', 'page', 'x'.repeat(129)].some(isSlug)).toBe(false);
});
