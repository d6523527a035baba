import { expect, test } from 'vitest';
import { foldText } from '../../src/search/query-fold.ts';

test('width, case, accents, traditional forms and what is not seen make no difference', () => {
  expect(foldText('輝達 Ｃａｆé“Ａ”，对\u200b照。')).toBe('辉达 cafe“a”,对照。');
});

test('a character is folded alike, whatever stands beside it', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => character.isWellFormed() && !/\p{M}/u.test(character),
  );
  // What is not seen is left out, and only looked for where a character calls for it.
  const wrong = characters.filter((character) => foldText(`${character}\u200b`) !== foldText(character));
  expect(wrong).toEqual([]);
});
