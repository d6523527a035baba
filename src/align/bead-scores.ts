import { type Atoms, lineBorders } from './atoms.ts';
import type { Band } from './band.ts';
import { Explained, reachOfColumns, reachOfRows } from './explained.ts';
import type { BeadSize } from './lattice.ts';
import { lengthScore, ratioOf, widthsOf } from './length.ts';
import type { Sides } from './local-evidence.ts';
import { type TurnScore, turnScorer } from './turns.ts';

/** What the words' log likelihood ratio counts beside the others: words of a text depend on one another. */
const WORDS = 0.8;

/** Scores of the beads in a band. */
export class BeadScores {
  readonly #widths: { readonly en: Float64Array; readonly zh: Float64Array };
  readonly #ratio: number;
  readonly #byEnglish: Explained;
  readonly #byChinese: Explained;
  readonly #turns: TurnScore;
  /** Number of lines that begin before or at each column. */
  readonly #lines: Int32Array;

  constructor({ en, zh }: Atoms, evidence: Sides, band: Band, sizes: readonly BeadSize[]) {
    this.#widths = { en: widthsOf(en), zh: widthsOf(zh) };
    this.#ratio = ratioOf(this.#widths.en.at(-1) ?? 0, this.#widths.zh.at(-1) ?? 0);
    const [height, breadth] = [
      Math.max(...sizes.map(([rows]) => rows)),
      Math.max(...sizes.map(([, columns]) => columns)),
    ];
    this.#byEnglish = new Explained(evidence.en, evidence.zh, height, reachOfRows(band));
    this.#byChinese = new Explained(evidence.zh, evidence.en, breadth, reachOfColumns(band, zh.length));
    this.#turns = turnScorer(en, zh);
    this.#lines = new Int32Array(zh.length + 1);
    for (const border of lineBorders(zh)) this.#lines[border] = 1;
    for (let column = 1; column <= zh.length; column++) {
      this.#lines[column] = (this.#lines[column] ?? 0) + (this.#lines[column - 1] ?? 0);
    }
  }

  /** Width of English atoms as their translation is expected to have it. */
  expectedWidth(from: number, to: number): number {
    return ((this.#widths.en[to] ?? 0) - (this.#widths.en[from] ?? 0)) * this.#ratio;
  }

  /** Width of Chinese atoms. */
  width(from: number, to: number): number {
    return (this.#widths.zh[to] ?? 0) - (this.#widths.zh[from] ?? 0);
  }

  /** How many Chinese lines end inside a range of columns. */
  linesEnding(from: number, to: number): number {
    return (this.#lines[to - 1] ?? 0) - (this.#lines[from] ?? 0);
  }

  /** What speaks for a bead, apart from the lines that it runs over. */
  evidence(row: number, column: number, size: BeadSize): number {
    return this.#lengths(row, column, size) + WORDS * this.#words(row, column, size) + this.#turns(row, column, size);
  }

  #lengths(row: number, column: number, [height, breadth]: BeadSize): number {
    return lengthScore(this.expectedWidth(row, row + height), this.width(column, column + breadth));
  }

  #words(row: number, column: number, [height, breadth]: BeadSize): number {
    let score = 0;
    for (let k = column; k < column + breadth; k++) score += this.#byEnglish.score(row, height, k);
    for (let k = row; k < row + height; k++) score += this.#byChinese.score(column, breadth, k);
    return score;
  }
}
