import { expect, test } from 'vitest';
import { newestFirst, readingOrder } from '../../src/site/note-order.ts';

const notes = [
  { path: 'b.md', date: null },
  { path: 'a.md', date: '2025-01-02' },
  { path: 'c.md', date: '2025-01-02' },
  { path: 'd.md', date: '2025-03-01' },
  { path: 'A.md', date: null },
];
const paths = (order: typeof newestFirst) => notes.toSorted(order).map(({ path }) => path);

test('lists begin with the newest, and end with the undated by path', () => {
  expect(paths(newestFirst)).toEqual(['d.md', 'a.md', 'c.md', 'A.md', 'b.md']);
});

test('series begin at their beginning, and end with the undated too', () => {
  expect(paths(readingOrder)).toEqual(['a.md', 'c.md', 'd.md', 'A.md', 'b.md']);
});
