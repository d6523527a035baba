import { expect, test } from 'vitest';
import { remember } from '../../src/text/remember.ts';

test('each answer is worked out once, null too, and kept as one and the same thing', () => {
  const asked: string[] = [];
  const wordsOf = remember((text: string) => {
    asked.push(text);
    return text === '' ? null : text.split(' ');
  });
  expect(wordsOf('a b')).toEqual(['a', 'b']);
  expect(wordsOf('a b')).toBe(wordsOf('a b'));
  expect([wordsOf(''), wordsOf('')]).toEqual([null, null]);
  expect(asked).toEqual(['a b', '']);
});

test('all is forgotten when it becomes too much, by number or by weight', () => {
  const asked: string[] = [];
  const note = (text: string) => asked.push(text);
  const two = remember(note, { most: 2 });
  for (const text of ['a', 'b', 'a', 'c', 'a']) two(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
  asked.length = 0;
  const letters = remember(note, { most: 5, weigh: (text) => text.length });
  for (const text of ['abc', 'de', 'abc', 'f', 'abc']) letters(text);
  expect(asked).toEqual(['abc', 'de', 'f', 'abc']);
});
