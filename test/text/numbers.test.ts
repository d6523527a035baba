import { expect, test } from 'vitest';
import { quantityKey } from '../../src/text/numbers.ts';
import { chineseNumbers } from '../../src/text/numbers-chinese.ts';
import { englishNumbers } from '../../src/text/numbers-english.ts';

const english = (text: string) => englishNumbers(text).map(quantityKey);
const chinese = (text: string) => chineseNumbers(text).map(quantityKey);

test.each([
  ['$3 billion', '30亿美元'],
  ['3,500 people', '3500人'],
  ['300 billion dollars', '三千亿美元'],
  ['1.5 trillion', '1.5万亿'],
  ['ten gigawatts', '十吉瓦'],
  ['two or three times', '两到三倍'],
  ['five percent', '百分之五'],
  ['12.5%', '12.5％'],
  ['twenty-five years', '二十五年'],
  ['in 1999', '在1999年'],
  ['nineteen ninety', '一九九〇'],
  ['two hundred and ten', '两百一十'],
  ['120 million', '1.2亿'],
  ['12,000', '一万二千'],
  ['.02 cents', '0.02美分'],
  ['20,000,000', '两千万'],
  ['2.5 trillion', '两万五千亿'],
  ['350 million', '三亿五千万'],
])('%s is the same quantity as %s', (en, zh) => {
  expect(english(en)).toEqual(chinese(zh));
});

test('a number keeps its place in the text', () => {
  const text = 'about 3,000 of them';
  expect(englishNumbers(text).map(({ span }) => text.slice(...span))).toEqual(['3,000']);
  const wide = '大约有三千个';
  expect(chineseNumbers(wide).map(({ span }) => wide.slice(...span))).toEqual(['三千']);
});

test('letters and digits in one word are a name, not a number', () => {
  expect(english('GPT4 and H100')).toEqual([]);
  expect(english('someone often')).toEqual([]);
});
