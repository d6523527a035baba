import { expect, test } from 'vitest';
import { termHistory } from '../../src/page/term-months.ts';

test('every month from the first note to the last is a bar, empty ones too', () => {
  const history = termHistory(['2026-02-03', null, '2025-11-30', '2026-02-01', '2025-12-24']);
  expect(history?.bars).toEqual([
    { period: '2025-11', count: 1, height: 50 },
    { period: '2025-12', count: 1, height: 50 },
    { period: '2026-01', count: 0, height: 0 },
    { period: '2026-02', count: 2, height: 100 },
  ]);
});

test('a long history is told by years', () => {
  const history = termHistory(['2009-01-01', '2016-05-05', '2016-06-05']);
  expect(history).toMatchObject({ by: 'year', most: 2 });
  expect(history?.bars).toHaveLength(8);
});

test('fewer than three days, or a single month, are no history', () => {
  expect(termHistory(['2026-01-01', '2026-02-01', null])).toBeNull();
  expect(termHistory(['2026-01-01', '2026-01-02', '2026-01-03'])).toBeNull();
});
