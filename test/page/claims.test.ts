import { expect, test } from 'vitest';
import { openClaims } from '../../src/page/claims.ts';

test('an address belongs to the first who takes it', () => {
  const { take } = openClaims();
  expect([take('/a/', 'one'), take('/a/', 'two'), take('/b/', 'two')]).toEqual([null, 'one', null]);
});

test.each([
  ['/Notes/A/', 'letter case'],
  ['/notes/a/index.html', 'the file of a folder'],
  ['/notes/%61/', 'encoding'],
])('%s is the same file as /notes/a/ (%s)', (url) => {
  const { take } = openClaims();
  take('/notes/a/', 'one');
  expect(take(url, 'two')).toBe('one');
});

test('composed and decomposed letters are one name', () => {
  const { take } = openClaims();
  take('/é/', 'one');
  expect(take('/e\u0301/', 'two')).toBe('one');
});

test('a file and a folder cannot have one name', () => {
  const { take } = openClaims();
  take('/notes/a/note.json', 'one');
  expect(take('/notes/a/note.json/', 'two')).toBe('one');
  expect(take('/notes/a/note.json/b/c/', 'three')).toBe('one');
  take('/v1.html/b/', 'four');
  expect(take('/v1.html', 'five')).toBe('four');
});
