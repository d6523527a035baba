import type { Atoms } from './atoms.ts';
import type { Band } from './band.ts';
import type { BeadScores } from './bead-scores.ts';
import { bestSteps, type Step } from './lattice.ts';
import { sentenceProblem } from './sentence-problem.ts';

/** Score of a bead that runs over a line end: at first, and where the text does so hardly ever. */
const BORDER = { first: -3, rare: -10 };

/**
 * The best beads of sentences against lines. In a talk one line is what somebody said, and a bead that runs over its end is a mistake; in a story a
 * sentence may well become three lines. Which of them this text is, a first search tells that allows such beads; where it finds any, a
 * second one expects them as often as they occurred (one round of expectation and maximisation).
 */
export function sentenceSteps(texts: Atoms, scores: BeadScores, band: Band): Step[] {
  const steps = bestSteps(sentenceProblem(texts, scores, band, BORDER.first));
  const beads = steps.filter(({ kind }) => kind === 'bead');
  const over = beads.filter(({ zh }) => scores.linesEnding(...zh) > 0).length;
  if (over === 0) return steps;
  // A single one may be chance; of n, the square root.
  const share = (over - Math.sqrt(over)) / beads.length;
  return bestSteps(sentenceProblem(texts, scores, band, Math.max(BORDER.rare, Math.log(share))));
}
