import { type Atoms, lineBorders } from './atoms.ts';
import type { Band } from './band.ts';
import type { BeadScores } from './bead-scores.ts';
import type { BeadSize, Problem } from './lattice.ts';

/** The beads that sentences form: up to five of one side with a few of the other. */
export const SENTENCE_BEADS: readonly BeadSize[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
  [3, 2],
  [2, 3],
  [4, 1],
  [1, 4],
  [4, 2],
  [5, 1],
];

/** For each sentence of a bead beyond one a side. */
const EXTRA = -0.8;
/** A sentence that the translator left out of its line, or added: once, and for each character of width. */
const ATTACHED = { once: -4, width: -0.2 };
/** A passage without a counterpart: for beginning it, for each sentence, and for each character of width. */
const LOOSE = { open: -4, once: -1, width: -0.05 };

/** The search where English may be cut at any sentence, and Chinese lines stay whole; `border` is the score of each line end inside a bead. */
export function sentenceProblem({ en, zh }: Atoms, scores: BeadScores, band: Band, border: number): Problem {
  return {
    rows: en.length,
    columns: zh.length,
    band,
    borders: lineBorders(zh),
    sizes: SENTENCE_BEADS,
    bead: (row, column, size) =>
      scores.evidence(row, column, size) +
      EXTRA * (size[0] + size[1] - 2) +
      border * scores.linesEnding(column, column + size[1]),
    attachEn: (row) => ATTACHED.once + ATTACHED.width * scores.expectedWidth(row, row + 1),
    attachZh: (column) => ATTACHED.once + ATTACHED.width * scores.width(column, column + 1),
    looseEn: (row) => LOOSE.once + LOOSE.width * scores.expectedWidth(row, row + 1),
    openLoose: LOOSE.open,
    looseLine: (from, to) => LOOSE.open + LOOSE.width * scores.width(from, to),
  };
}
