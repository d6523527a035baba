import { expect, test } from 'vitest';
import { closest } from '../../src/text/closest.ts';

const WORDS = ['title', 'companies', 'pathPrefix', 'url', 'drafts'];

test.each([
  ['titel', 'title'],
  ['pathprefix', 'pathPrefix'],
  ['draft', 'drafts'],
  ['urls', 'url'],
  ['company', 'companies'],
])('%s was meant to be %s', (written, meant) => {
  expect(closest(written, WORDS)).toBe(meant);
});

test('a word that is near to nothing has no meaning made up for it', () => {
  expect(closest('colour', WORDS)).toBeNull();
  expect(closest('', WORDS)).toBeNull();
});
