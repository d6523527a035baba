import { expect, test } from 'vitest';
import { inParts } from '../../src/page/parts.ts';
import { sectionViews } from '../../src/page/section-views.ts';
import { readBody } from '../../src/pipeline.ts';

const itemsOf = (body: string) => sectionViews(readBody(body)).flatMap(({ items }) => items);
const lines = (count: number, mark = '') =>
  Array.from({ length: count }, (_, k) => `${mark}这是第 ${k} 段话。`).join('\n\n');

test('a long section is cut into parts that hold every item once, in order', () => {
  const items = itemsOf(lines(100));
  const parts = inParts(items);
  expect(parts.flat()).toEqual(items);
  expect(parts.map((part) => part.length)).toEqual([24, 24, 24, 24, 4]);
});

test('a list is never cut', () => {
  const items = itemsOf(`${lines(10)}\n\n${lines(60, '- ')}\n\n${lines(30)}`);
  const parts = inParts(items).map((part) => part.map(({ before, after }) => before + after).join(''));
  expect(parts.length).toBeGreaterThan(1);
  for (const tags of parts) expect(tags.split('</').length).toBe(tags.split(/<\w/).length);
});

test('a section without items is one empty part', () => {
  expect(inParts([])).toEqual([[]]);
});
