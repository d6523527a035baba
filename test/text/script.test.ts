import { expect, test } from 'vitest';
import { countHan, countWide, countWords, joinLines } from '../../src/text/script.ts';

test('Han characters are those of Unicode, also the rare ones', () => {
  const texts = ['对照', 'a对b', '々〇〡⺀⻳⿕', '𠮷野家', '豈', '、。「」カなABC', '你好👋🏽', '\ud840'];
  for (const text of texts.slice(0, -1)) expect(countHan(text)).toBe(text.match(/\p{Script=Han}/gu)?.length ?? 0);
});

test('every character of the basic plane is counted as Unicode counts it', () => {
  const wrong = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code))
    .filter((character) => !/[\ud800-\udfff]/.test(character))
    .filter((character) => countHan(character) !== (/\p{Script=Han}/u.test(character) ? 1 : 0));
  expect(wrong.map((character) => character.charCodeAt(0).toString(16))).toEqual([]);
});

test('kana, Hangul and Chinese punctuation are counted apart from Han', () => {
  expect(countWide('对照（か，カー）。한글《A》, ok? ・')).toEqual({ han: 2, kana: 4, hangul: 2, marks: 6 });
  expect(countWide('、。《》「」『』【】！（），：；？')).toEqual({ han: 0, kana: 0, hangul: 0, marks: 17 });
  expect(countWide('“plain”…')).toEqual({ han: 0, kana: 0, hangul: 0, marks: 0 });
});

test('words are runs of Latin letters and digits', () => {
  expect(countWords("Don't panic: 3.5 million, U.S. 数据 and e-mail")).toBe(7);
});

test('wrapped lines are joined by a space, between characters of Chinese by nothing', () => {
  expect(joinLines('of', 'the')).toBe('of the');
  expect(joinLines('数据', '中心')).toBe('数据中心');
  expect(joinLines('说：', '“好”')).toBe('说：“好”');
  expect(joinLines('使用', 'NVIDIA')).toBe('使用 NVIDIA');
  expect(joinLines('', 'a')).toBe('a');
});
