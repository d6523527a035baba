import { expect, test } from 'vitest';
import type { Frame } from '../../src/model.ts';
import { commonFrames, wrap } from '../../src/page/frames.ts';

const list: Frame = { id: 1, kind: 'bullets' };
const first: Frame = { id: 2, kind: 'item' };
const second: Frame = { id: 3, kind: 'item' };
const inner: Frame = { id: 4, kind: 'numbers', number: 3 };
const third: Frame = { id: 5, kind: 'item', number: 3 };
const quote: Frame = { id: 6, kind: 'quote' };

test('neighbours share the lists and quotations that they share in the source', () => {
  const markup = wrap([[list, first], [list, second], [list, second, inner, third], [quote], []]);
  expect(markup.map(({ before, after }) => `${before}…${after}`)).toEqual([
    '<ul><li>…</li>',
    '<li>…',
    '<ol><li value="3">…</li></ol></li></ul>',
    '<blockquote>…</blockquote>',
    '…',
  ]);
});

test('a list itself is no place for a unit, only its items are', () => {
  expect(
    commonFrames([
      [list, first],
      [list, second],
    ]),
  ).toEqual([]);
  expect(
    commonFrames([
      [list, first, inner, third],
      [list, first],
    ]),
  ).toEqual([list, first]);
  expect(commonFrames([])).toEqual([]);
});
