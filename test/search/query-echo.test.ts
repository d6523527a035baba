import { expect, test } from 'vitest';
import { echoesOf } from '../../src/search/query-echo.ts';

const LINKS = 'e0,0,12z0,0,5;e0,13,30e1,0,8z0,5,12';

test('the counterpart of a place is the sentences that are linked with its own', () => {
  expect(echoesOf(LINKS, [{ text: 0, span: [2, 6] }], 'en')).toEqual([{ text: 0, span: [0, 5] }]);
  expect(echoesOf(LINKS, [{ text: 0, span: [6, 8] }], 'zh')).toEqual([
    { text: 0, span: [13, 30] },
    { text: 1, span: [0, 8] },
  ]);
});

test('a place between sentences, or a unit without links, has none', () => {
  expect(echoesOf(LINKS, [{ text: 0, span: [12, 13] }], 'en')).toEqual([]);
  expect(echoesOf('', [{ text: 0, span: [0, 9] }], 'en')).toEqual([]);
});
