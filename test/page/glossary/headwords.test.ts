import { expect, test } from 'vitest';
import { byName, headwords } from '../../../src/page/glossary/headwords.ts';
import { glossaryNote } from './notes.ts';

const NOTES = [
  glossaryNote('a', [
    ['循环融资', 'Circular funding'],
    ['TPU', 'Tensor Processing Unit'],
  ]),
  glossaryNote('b', [['循环融资', 'circular funding']]),
  glossaryNote('c', [
    ['循环资金', 'Circular funding'],
    ['MongoDB', 'MongoDB'],
  ]),
];
const words = byName(headwords(NOTES));
const word = (label: string) => words.find((one) => one.label === label);

test('both names of every gloss are headwords, Chinese by its sound among the English', () => {
  expect(words.map(({ label }) => label)).toEqual([
    'Circular funding',
    'MongoDB',
    'Tensor Processing Unit',
    'TPU',
    '循环融资',
    '循环资金',
  ]);
});

test('an English name has its renderings, the commonest first, however it is spelt', () => {
  expect(word('Circular funding')?.renderings).toEqual([
    { name: '循环融资', count: 2 },
    { name: '循环资金', count: 1 },
  ]);
});

test('a Chinese term has its originals and the notes that use it', () => {
  const { originals, uses } = word('循环融资') ?? {};
  expect(originals).toEqual([{ name: 'Circular funding', count: 2 }]);
  expect(uses?.map(({ note }) => note.path)).toEqual(['a.md', 'b.md']);
});

test('a name that is the same in both languages is one headword and renders nothing', () => {
  expect(word('MongoDB')).toMatchObject({ originals: [{ name: 'MongoDB', count: 1 }], renderings: [] });
});

test('a letter has the names that stand under it and no others', () => {
  expect(byName(headwords(NOTES, 'X')).map(({ label }) => label)).toEqual(['循环融资', '循环资金']);
  expect(headwords(NOTES, 'C').map(({ label }) => label)).toEqual(['Circular funding']);
});
