import { expect, test } from 'vitest';
import { type ListedNote, matchNotes } from '../../src/client/match-notes.ts';

const note = (title: string, ...companies: string[]): ListedNote => ({
  url: `https://example.org/notes/${title}/`,
  title,
  lang: 'zh-Hans',
  date: null,
  terms: { companies },
});
const NOTES = [note('AI 与芯片', 'NVIDIA', '台积电'), note('Chips and power', 'NVIDIA'), note('潮汐')];
const find = (query: string) => matchNotes(NOTES, query).map(({ title }) => title);

test('all words must be there, in the title or among the terms, in either language', () => {
  expect(find('nvidia')).toEqual(['AI 与芯片', 'Chips and power']);
  expect(find('nvidia 芯片')).toEqual(['AI 与芯片']);
  expect(find('nvidia 潮汐')).toEqual([]);
});

test('letter case and width do not matter', () => {
  expect(find('ＡＩ　芯片')).toEqual(['AI 与芯片']);
});

test('a word may be part of a longer one, but not reach over two terms', () => {
  expect(find('chip')).toEqual(['Chips and power']);
  expect(find('dia台')).toEqual([]);
});

test('an empty query finds nothing', () => {
  expect(find('')).toEqual([]);
  expect(find(' 　')).toEqual([]);
});
