/**
 * The search for the best beads: dynamic programming over English atoms (rows) and Chinese atoms (columns), after
 * Gale & Church 1993, "A Program for Aligning Sentences in Bilingual Corpora", with two additions. Chinese lines are
 * never cut, and what is left without a translation is told apart: an atom may be *attached* to the line it stands in
 * ("Yeah." that the translator dropped) or stand *loose* between two lines (a passage that nobody translated).
 */
import type { Band } from './band.ts';

/** How many atoms of each side a bead holds. */
export type BeadSize = readonly [en: number, zh: number];

/** Everything the search needs to know; scores are log likelihood ratios, larger is better. */
export interface Problem {
  readonly rows: number;
  readonly columns: number;
  readonly band: Band;
  readonly sizes: readonly BeadSize[];
  /** Columns at which the Chinese lines begin, ascending from 0, and the number of columns behind them. */
  readonly borders: readonly number[];
  /** Score of the bead of `size` that begins at a row and a column; `-Infinity` forbids it. */
  readonly bead: (row: number, column: number, size: BeadSize) => number;
  /** Scores of leaving an atom without a partner within its line. */
  readonly attachEn: (row: number) => number;
  readonly attachZh: (column: number) => number;
  /** Scores of an English atom in a loose run, of beginning such a run, and of leaving a whole Chinese line alone. */
  readonly looseEn: (row: number) => number;
  readonly openLoose: number;
  readonly looseLine: (from: number, to: number) => number;
}

/** What happened to a stretch of atoms. `attached` atoms belong to the line `before` or `after` them. */
export interface Step {
  readonly kind: 'bead' | 'attached' | 'loose';
  readonly en: readonly [from: number, to: number];
  readonly zh: readonly [from: number, to: number];
  /** An attached English atom at the beginning of a line, which belongs to the line that follows. */
  readonly forward: boolean;
}

// Layers: PAIRED inside a line or at its end; LOOSE between two lines; AHEAD between lines, with atoms attached to the next.
const PAIRED = 0;
const LOOSE = 1;
const AHEAD = 2;
const LAYERS = 3;

// Moves that are no bead; a bead's move is its index in `sizes` plus `BEADS`.
const ATTACH_EN = 0;
const ATTACH_ZH = 1;
const LOOSE_EN = 2;
const LOOSE_ZH = 3;
const BEADS = 4;

/** The best way through the lattice, in order. Linear in the cells of the band. */
export function bestSteps(problem: Problem): Step[] {
  const table = new Table(problem);
  for (let row = 0; row <= problem.rows; row++) {
    const to = problem.band.to[row] ?? 0;
    for (let column = problem.band.from[row] ?? 0; column < to; column++) visit(problem, table, row, column);
  }
  return trace(problem, table);
}

/** Scores and back pointers of the cells in a band, three layers each. */
class Table {
  readonly #score: Float64Array;
  /** Move and the layer it came from, `move * LAYERS + layer`. */
  readonly #back: Uint8Array;
  readonly #band: Band;
  /** For a column at which a line ends, where that line begins; −1 elsewhere. */
  readonly #lineBefore: Int32Array;

  constructor({ band, borders, columns }: Problem) {
    this.#band = band;
    this.#score = new Float64Array(band.cells * LAYERS).fill(Number.NEGATIVE_INFINITY);
    this.#back = new Uint8Array(band.cells * LAYERS);
    this.#lineBefore = new Int32Array(columns + 1).fill(-1);
    for (const [k, border] of borders.entries()) this.#lineBefore[border] = borders[k - 1] ?? 0;
    // At the beginning we stand between lines.
    this.#score[LOOSE] = 0;
  }

  isBorder(column: number): boolean {
    return this.#lineBefore[column] !== -1;
  }

  /** Where the line begins that ends at a border. */
  lineBefore(column: number): number {
    return this.#lineBefore[column] ?? 0;
  }

  /** Index of a cell, or −1 outside of the band. */
  cell(row: number, column: number): number {
    const { from, to, offset } = this.#band;
    if (row < 0 || column < (from[row] ?? 0) || column >= (to[row] ?? 0)) return -1;
    return (offset[row] ?? 0) + column - (from[row] ?? 0);
  }

  score(cell: number, layer: number): number {
    return this.#score[cell * LAYERS + layer] ?? Number.NEGATIVE_INFINITY;
  }

  back(cell: number, layer: number): number {
    return this.#back[cell * LAYERS + layer] ?? 0;
  }

  /** The layer in which a cell is reached best. */
  best(cell: number): number {
    const [paired, loose, ahead] = [this.score(cell, PAIRED), this.score(cell, LOOSE), this.score(cell, AHEAD)];
    return paired >= loose && paired >= ahead ? PAIRED : loose >= ahead ? LOOSE : AHEAD;
  }

  /** Keeps a way into a layer of a cell if it is the best so far. */
  offer(at: number, score: number, back: number): void {
    if (score <= (this.#score[at] ?? 0)) return;
    this.#score[at] = score;
    this.#back[at] = back;
  }
}

/** Offers a cell every move that leads to it. */
function visit(problem: Problem, table: Table, row: number, column: number): void {
  const at = table.cell(row, column) * LAYERS;
  const atBorder = table.isBorder(column);
  let [best, back] = [Number.NEGATIVE_INFINITY, 0];
  for (let index = 0; index < problem.sizes.length; index++) {
    const size = problem.sizes[index] as BeadSize;
    const from = column < size[1] ? -1 : table.cell(row - size[0], column - size[1]);
    if (from < 0) continue;
    const layer = table.best(from);
    const before = table.score(from, layer);
    if (before === Number.NEGATIVE_INFINITY) continue;
    const score = before + problem.bead(row - size[0], column - size[1], size);
    if (score > best) [best, back] = [score, (BEADS + index) * LAYERS + layer];
  }
  table.offer(at + PAIRED, best, back);
  const left = column > 0 ? table.cell(row, column - 1) : -1;
  if (left >= 0) {
    const layer = table.best(left);
    table.offer(at + PAIRED, table.score(left, layer) + problem.attachZh(column - 1), ATTACH_ZH * LAYERS + layer);
  }
  const above = table.cell(row - 1, column);
  if (above >= 0) leaveEnglish(problem, table, { row, above, at, atBorder });
  if (atBorder && column > 0) leaveLine(problem, table, row, column);
}

interface Place {
  readonly row: number;
  readonly above: number;
  readonly at: number;
  readonly atBorder: boolean;
}

/** The English atom above the cell has no partner. */
function leaveEnglish(problem: Problem, table: Table, { row, above, at, atBorder }: Place): void {
  const attach = problem.attachEn(row - 1);
  const paired = table.score(above, PAIRED);
  const loose = table.score(above, LOOSE);
  table.offer(at + PAIRED, paired + attach, ATTACH_EN * LAYERS + PAIRED);
  if (!atBorder) return;
  const single = problem.looseEn(row - 1);
  table.offer(at + LOOSE, loose + single, LOOSE_EN * LAYERS + LOOSE);
  table.offer(at + LOOSE, paired + single + problem.openLoose, LOOSE_EN * LAYERS + PAIRED);
  table.offer(at + AHEAD, table.score(above, AHEAD) + attach, ATTACH_EN * LAYERS + AHEAD);
  table.offer(at + AHEAD, loose + attach, ATTACH_EN * LAYERS + LOOSE);
  table.offer(at + AHEAD, paired + attach, ATTACH_EN * LAYERS + PAIRED);
}

/** The whole Chinese line before the cell has no English. */
function leaveLine(problem: Problem, table: Table, row: number, column: number): void {
  const start = table.lineBefore(column);
  const from = table.cell(row, start);
  if (from < 0) return;
  const gain = problem.looseLine(start, column);
  const at = table.cell(row, column) * LAYERS + LOOSE;
  table.offer(at, table.score(from, LOOSE) + gain, LOOSE_ZH * LAYERS + LOOSE);
  table.offer(at, table.score(from, PAIRED) + gain, LOOSE_ZH * LAYERS + PAIRED);
}

/** Follows the back pointers from the end. */
function trace(problem: Problem, table: Table): Step[] {
  const steps: Step[] = [];
  let [row, column] = [problem.rows, problem.columns];
  let cell = table.cell(row, column);
  let layer = table.score(cell, PAIRED) >= table.score(cell, LOOSE) ? PAIRED : LOOSE;
  while (row > 0 || column > 0) {
    const back = table.back(cell, layer);
    const move = Math.floor(back / LAYERS);
    const [height, width] = extent(problem, table, move, column);
    const kind = move >= BEADS ? 'bead' : move === LOOSE_EN || move === LOOSE_ZH ? 'loose' : 'attached';
    const [en, zh] = [[row - height, row] as const, [column - width, column] as const];
    steps.push({ kind, en, zh, forward: layer === AHEAD });
    [row, column] = [row - height, column - width];
    cell = table.cell(row, column);
    layer = back % LAYERS;
  }
  return steps.reverse();
}

function extent({ sizes }: Problem, table: Table, move: number, column: number): BeadSize {
  if (move === ATTACH_EN || move === LOOSE_EN) return [1, 0];
  if (move === ATTACH_ZH) return [0, 1];
  if (move === LOOSE_ZH) return [0, column - table.lineBefore(column)];
  return sizes[move - BEADS] ?? [1, 0];
}
