import { expect, test } from 'vitest';
import { widened } from '../../src/note/body/table-lines.ts';

const lines = (text: string) => text.split('\n').map((line, k) => ({ text: line, line: k + 1 }));
const wide = (text: string) => widened(lines(text)).map((line) => line.text);

test('the head of a table becomes as wide as its widest row', () => {
  expect(wide('| a | b |\n|---|:-:|\n| c |\n| d | e | f | g |')).toEqual([
    '|  a | b  | | |',
    '| ---|:-: | - | - |',
    '| c |',
    '| d | e | f | g |',
  ]);
});

test('also where the outer pipes are left out, and where a pipe stands in code', () => {
  expect(wide('a | b\n- | -\nc | `|` | d')).toEqual(['| a | b | | |', '| - | - | - | - |', 'c | `|` | d']);
});

test('a pipe behind a backslash is text, and a table that is wide enough stays as it is', () => {
  const table = lines('| a | b |\n| - | - |\n| c \\| d | e |');
  expect(widened(table)).toBe(table);
});
