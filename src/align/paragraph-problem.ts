import { type Atoms, lineBorders } from './atoms.ts';
import type { Band } from './band.ts';
import type { BeadScores } from './bead-scores.ts';
import type { BeadSize, Problem } from './lattice.ts';
import type { Neighbours } from './neighbours.ts';

/** The beads that paragraphs form; more than one a side is rare. */
export const PARAGRAPH_BEADS: readonly BeadSize[] = [
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
  [2, 2],
];

/** For each paragraph of a bead beyond one a side. */
const EXTRA = { en: -24, zh: -36 };
/** A paragraph without a counterpart: for beginning a run of them, for each one, and for each character of width. */
const LOOSE = { open: -1, once: -1, width: -0.05 };
/** Paragraphs that stand together in the file, and those that do not. */
const TOGETHER = 5;
const APART = -7;
/** What the order of the whole note is worth, in pairs of neighbours that fit. */
const HABIT = 2;

/** The search where paragraphs alternate: neither side is cut, and neighbours in the file are likely partners. */
export function paragraphProblem({ en, zh }: Atoms, scores: BeadScores, band: Band, together: Togetherness): Problem {
  return {
    rows: en.length,
    columns: zh.length,
    band,
    borders: lineBorders(zh),
    sizes: PARAGRAPH_BEADS,
    bead: (row, column, size) =>
      scores.evidence(row, column, size) +
      EXTRA.en * (size[0] - 1) +
      EXTRA.zh * (size[1] - 1) +
      together(row, column, size),
    attachEn: () => Number.NEGATIVE_INFINITY,
    attachZh: () => Number.NEGATIVE_INFINITY,
    looseEn: (row) => LOOSE.once + LOOSE.width * scores.expectedWidth(row, row + 1),
    openLoose: LOOSE.open,
    looseLine: (from, to) => LOOSE.open + LOOSE.width * scores.width(from, to),
  };
}

/** Score of a bead by where its paragraphs stand in the file. */
export type Togetherness = (row: number, column: number, size: BeadSize) => number;

/**
 * Which language leads the pairs, the text tells: one order has neighbours that fit, the other has strangers. A short one may be mistaken, and follows
 * its note, of whose sections so many more begin with the original than with the translation; a single one more is the text itself, or chance.
 */
export function togetherness(scores: BeadScores, { above, below }: Neighbours, originalFirst: number): Togetherness {
  const habit = HABIT * Math.tanh((originalFirst - Math.sign(originalFirst)) / 2);
  const englishLeads = agreement(scores, below) + habit >= agreement(scores, above);
  return (row, column, [height, breadth]) => {
    const touch = englishLeads ? below[row + height - 1] === column : above[row] === column + breadth - 1;
    return touch ? TOGETHER : APART;
  };
}

/** How many pairs of neighbours fit, the others counting against them. */
function agreement(scores: BeadScores, partners: Int32Array): number {
  let sum = 0;
  for (const [row, column] of partners.entries()) {
    if (column >= 0) sum += Math.tanh(scores.evidence(row, column, [1, 1]) / 4);
  }
  return sum;
}
