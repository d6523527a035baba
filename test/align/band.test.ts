import { expect, test } from 'vitest';
import { bandAround } from '../../src/align/band.ts';

/** From where to where each row is searched. */
const rows = (...args: Parameters<typeof bandAround>) => {
  const { from, to } = bandAround(...args);
  return [...from].map((start, row) => [start, to[row]]);
};

test('a small lattice is searched whole', () => {
  expect(rows([2, 3], [])).toEqual([
    [0, 4],
    [0, 4],
    [0, 4],
  ]);
  expect(rows([0, 0], [])).toEqual([[0, 1]]);
  expect(rows([0, 5], [])).toEqual([[0, 6]]);
});

test('a larger one is searched around the line from corner to corner', () => {
  const band = rows([100, 100], [], 10);
  expect([band[0], band[50], band[100]]).toEqual([
    [0, 12],
    [39, 62],
    [89, 101],
  ]);
});

test('the line leads through the waypoints', () => {
  const band = rows([100, 100], [[50, 20]], 5);
  expect(band[50]).toEqual([14, 28]);
  expect(band[25]?.[0]).toBe(4);
  expect(band[100]?.[1]).toBe(101);
});

test('rows never fall back, so that a way through exists wherever waypoints lie', () => {
  const band = rows(
    [40, 40],
    [
      [10, 30],
      [30, 32],
    ],
    3,
  );
  for (const [k, [from = 0, to = 0]] of band.entries()) {
    expect(from).toBeGreaterThanOrEqual(band[k - 1]?.[0] ?? 0);
    expect(to).toBeGreaterThanOrEqual(band[k - 1]?.[1] ?? 0);
    expect(from).toBeLessThan(band[k - 1]?.[1] ?? 1);
  }
});

test('cells are counted row by row, and stay bounded however long the text', () => {
  const { from, to, offset, cells } = bandAround([50, 70], [], 4);
  const widths = [...from].map((start, row) => (to[row] ?? 0) - start);
  expect(cells).toBe(widths.reduce((sum, width) => sum + width, 0));
  expect(offset[7]).toBe(widths.slice(0, 7).reduce((sum, width) => sum + width, 0));
  expect(bandAround([100_000, 100_000], []).cells).toBeLessThan(2_800_000);
});
