import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandAround } from '../../src/align/band.ts';
import { type BeadSize, bestSteps, type Problem, type Step } from '../../src/align/lattice.ts';

const SIZES: readonly BeadSize[] = [
  [1, 1],
  [2, 1],
  [1, 2],
];

/** Scores of every move, by hand or by chance. */
interface Scores extends Omit<Problem, 'columns' | 'band' | 'borders' | 'sizes'> {
  /** Numbers of columns of the lines. */
  readonly lines: readonly number[];
}

function problemOf(scores: Scores): Problem {
  const borders = [0];
  for (const count of scores.lines) borders.push((borders.at(-1) ?? 0) + count);
  const columns = borders.at(-1) ?? 0;
  return { ...scores, columns, borders, sizes: SIZES, band: bandAround([scores.rows, columns], []) };
}

type Layer = 'paired' | 'loose' | 'ahead';

/** The best score of all ways, tried one after the other: what the search has to reach. */
function bestOfAll(problem: Problem, row = 0, column = 0, layer: Layer = 'loose'): number {
  const { rows, columns, borders, sizes } = problem;
  if (row === rows && column === columns && layer !== 'ahead') return 0;
  const on = (gain: number, height: number, breadth: number, next: Layer) =>
    gain + bestOfAll(problem, row + height, column + breadth, next);
  const ways = sizes
    .filter(([height, breadth]) => row + height <= rows && column + breadth <= columns)
    .map((size) => on(problem.bead(row, column, size), ...size, 'paired'));
  if (column < columns) ways.push(on(problem.attachZh(column), 0, 1, 'paired'));
  if (row < rows && layer === 'paired') ways.push(on(problem.attachEn(row), 1, 0, 'paired'));
  if (row < rows && borders.includes(column)) {
    ways.push(on(problem.attachEn(row), 1, 0, 'ahead'));
    const open = { paired: problem.openLoose, loose: 0, ahead: Number.NEGATIVE_INFINITY }[layer];
    ways.push(on(open + problem.looseEn(row), 1, 0, 'loose'));
  }
  const end = lineEnd(borders, column);
  if (end > column && layer !== 'ahead') ways.push(on(problem.looseLine(column, end), 0, end - column, 'loose'));
  return Math.max(...ways);
}

/** Where the line ends that begins at a column; the column itself if none does. */
function lineEnd(borders: readonly number[], column: number): number {
  return borders.includes(column) ? (borders[borders.indexOf(column) + 1] ?? column) : column;
}

/** What the steps of a way add up to. */
function scoreOf(problem: Problem, steps: readonly Step[]): number {
  let [sum, paired] = [0, false];
  for (const { kind, en, zh, forward } of steps) {
    const size: BeadSize = [en[1] - en[0], zh[1] - zh[0]];
    if (kind === 'bead') sum += problem.bead(en[0], zh[0], size);
    else if (kind === 'attached') sum += size[0] > 0 ? problem.attachEn(en[0]) : problem.attachZh(zh[0]);
    else if (size[0] > 0) sum += problem.looseEn(en[0]) + (paired ? problem.openLoose : 0);
    else sum += problem.looseLine(...zh);
    paired = kind !== 'loose' && !forward;
  }
  return sum;
}

const score = fc.integer({ min: -9, max: 9 });
const chance: fc.Arbitrary<Scores> = fc
  .record({
    rows: fc.integer({ min: 0, max: 3 }),
    lines: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
    bead: fc.array(score, { minLength: 7, maxLength: 7 }),
    attach: fc.array(score, { minLength: 8, maxLength: 8 }),
    loose: fc.array(score, { minLength: 8, maxLength: 8 }),
    openLoose: fc.integer({ min: -9, max: 0 }),
  })
  .map(({ rows, lines, bead, attach, loose, openLoose }) => ({
    rows,
    lines,
    openLoose,
    bead: (row, column, [height, breadth]) => bead[(row * 3 + column * 5 + height + breadth) % 7] ?? 0,
    attachEn: (row) => attach[row] ?? 0,
    attachZh: (column) => attach[4 + column] ?? 0,
    looseEn: (row) => loose[row] ?? 0,
    looseLine: (from) => loose[4 + from] ?? 0,
  }));

test('the best of all ways is found, whatever the moves score', () => {
  fc.assert(
    fc.property(chance, (scores) => {
      const problem = problemOf(scores);
      expect(scoreOf(problem, bestSteps(problem))).toBe(bestOfAll(problem));
    }),
    { numRuns: 1000 },
  );
});

test('steps follow one another from the first atoms to the last', () => {
  fc.assert(
    fc.property(chance, (scores) => {
      const problem = problemOf(scores);
      const steps = bestSteps(problem);
      const [rows, columns] = [steps.map(({ en }) => en), steps.map(({ zh }) => zh)];
      for (const [spans, end] of [
        [rows, problem.rows],
        [columns, problem.columns],
      ] as const) {
        expect([0, ...spans.map(([, to]) => to)]).toEqual([...spans.map(([from]) => from), end]);
      }
    }),
  );
});

const never = () => Number.NEGATIVE_INFINITY;
const nothing: Scores = {
  rows: 0,
  lines: [],
  bead: never,
  attachEn: never,
  attachZh: never,
  looseEn: never,
  openLoose: 0,
  looseLine: never,
};

function kindsOf(scores: Partial<Scores>): string[] {
  return bestSteps(problemOf({ ...nothing, ...scores })).map(
    ({ kind, en, zh, forward }) => `${kind} ${en.join('-')} ${zh.join('-')}${forward ? ' forward' : ''}`,
  );
}

test('a Chinese atom without a counterpart is attached within its line', () => {
  const bead: Scores['bead'] = (_, column, [height, breadth]) => (height + breadth === 2 && column !== 1 ? 5 : -50);
  expect(kindsOf({ rows: 2, lines: [3], bead, attachZh: () => -1 })).toEqual([
    'bead 0-1 0-1',
    'attached 1-1 1-2',
    'bead 1-2 2-3',
  ]);
});

test('English before a line belongs to it where that is all it can', () => {
  const bead: Scores['bead'] = (row, _, [height, breadth]) => (height + breadth === 2 && row === 1 ? 5 : -50);
  expect(kindsOf({ rows: 2, lines: [1], bead, attachEn: () => -1 })).toEqual([
    'attached 0-1 0-0 forward',
    'bead 1-2 0-1',
  ]);
});

test('a whole line may be left alone, a part of it may not', () => {
  const bead: Scores['bead'] = (_, column, [height, breadth]) => (height + breadth === 2 && column === 2 ? 5 : -50);
  expect(kindsOf({ rows: 1, lines: [2, 1], bead, looseLine: () => -1 })).toEqual(['loose 0-0 0-2', 'bead 0-1 2-3']);
  expect(kindsOf({ rows: 1, lines: [3], bead, looseLine: () => -1, looseEn: () => -2 })).toHaveLength(2);
});
