import { expect, test } from 'vitest';
import { quotationText } from '../../src/client/reading/quotation.ts';

const QUOTATION = {
  halves: ['The water rises.', '潮水上涨。'],
  speaker: 'Host · 主持人',
  title: '潮汐',
  date: '2025-03-01',
  link: 'https://example.org/notes/tides/#u-1',
};

test('a quotation has each language, then who, where and when, and the address on a line of its own', () => {
  expect(quotationText(QUOTATION)).toMatchInlineSnapshot(`
    "The water rises.

    潮水上涨。

    — Host · 主持人 · 潮汐 · 2025-03-01
    https://example.org/notes/tides/#u-1"
  `);
});

test('what is not known of a quotation leaves no gap', () => {
  expect(quotationText({ ...QUOTATION, speaker: null, date: null })).toContain('\n— 潮汐\nhttps://');
});
