import { expect, test } from 'vitest';
import { anchorsOf, isAnchor } from '../../src/align/anchors.ts';
import { chineseGrams } from '../../src/align/chinese-grams.ts';
import { englishWords } from '../../src/align/english-words.ts';

test('names, quantities and turns of phrase are the same anchors in both languages', () => {
  const shared = (en: string, zh: string) =>
    anchorsOf(en, 'en').filter((anchor) => anchorsOf(zh, 'zh').includes(anchor));
  expect(shared('>> Yes, NVIDIA paid $3 billion for GPT4?', '“是的，NVIDIA 为 GPT4 付了30亿美元？”')).toEqual([
    '=nvidia',
    '=gpt4',
    '=3e+9',
    '=~yes',
    '=~question',
  ]);
  expect(shared('[laughter] No! Thank you.', '不！谢谢。')).toEqual(['=~no', '=~thanks']);
  expect(shared('**Host**: Okay, hello everybody!', '**主持人**：好，大家好！')).toEqual(['=~okay', '=~cry']);
});

test('single letters and bare figures are no names', () => {
  expect(anchorsOf('A 5 x', 'en')).toEqual(['=5e+0']);
});

test('an anchor is told from a word', () => {
  expect(['=nvidia', 'nvidia', ''].map(isAnchor)).toEqual([true, false, false]);
});

test('Chinese text is its characters and their pairs, particles in pairs only', () => {
  expect(chineseGrams('数据的中，心 ok')).toEqual(['数', '数据', '据', '据的', '的中', '中', '心']);
  expect(chineseGrams('𠮷野')).toEqual(['𠮷', '𠮷野', '野']);
});

test('English text is the stems of the words that say something, negations among them', () => {
  expect(englishWords("The markets were rising, and I don’t see GPT4’s a-b limits can't")).toEqual([
    'market',
    'ris',
    'i',
    'not',
    'see',
    'gpt4',
    'limit',
    'not',
  ]);
});
