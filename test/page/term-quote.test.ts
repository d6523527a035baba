import { expect, test } from 'vitest';
import { termQuote } from '../../src/page/term-quote.ts';

const CARD = { url: '/notes/a/', title: 'A', lang: 'en', date: '2026-01-01' };

test('a quotation leads to its unit, and marks every name of the term as a whole word', () => {
  const unit = {
    unit: 'u-1',
    en: { text: 'Arm (ARM) is not an army.', lang: 'en' },
    zh: { text: '安谋不是军队。', lang: 'zh-Hans' },
  };
  const { url, texts } = termQuote(unit, CARD, ['Arm', '安谋', 'C++ (lang)']);
  expect(url).toBe('/notes/a/#u-1');
  expect(texts.map(({ pieces }) => pieces.filter(({ isName }) => isName).map(({ text }) => text))).toEqual([
    ['Arm', 'ARM'],
    ['安谋'],
  ]);
  expect(texts.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([unit.en.text, unit.zh.text]);
});

test('a side that the unit does not have is not quoted', () => {
  const { texts } = termQuote({ unit: 'u-1', en: null, zh: { text: '安谋', lang: 'zh-Hans' } }, CARD, ['安谋']);
  expect(texts).toHaveLength(1);
});
