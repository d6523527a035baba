import type { Place, SentenceLink, TranslationUnit } from '../model.ts';
import { type Atom, type Atoms, chineseAtoms, englishAtoms } from './atoms.ts';
import { bandAround } from './band.ts';
import { BeadScores } from './bead-scores.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { lexiconsWith } from './known-lexicons.ts';
import { bestSteps } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { SENTENCE_BEADS, sentenceProblem } from './sentence-problem.ts';

/** Score of a link that runs over the end of a Chinese segment: two paragraphs seldom share a sentence. */
const BORDER = -10;

/**
 * Which sentences of a unit translate which, in order; sentences without a counterpart are in no link. A side of a link holds more than one place
 * only where it runs over several segments. A unit with one side has no links.
 */
export function sentenceLinks({ en, zh }: TranslationUnit, lexicon: Lexicon | null = null): SentenceLink[] {
  const atoms: Atoms = { en: englishAtoms(en), zh: chineseAtoms(zh) };
  const [rows, columns] = [atoms.en.length, atoms.zh.length];
  if (rows === 0 || columns === 0) return [];
  // One sentence on a side translates whatever the other side says.
  if (rows === 1 || columns === 1) return [{ en: places(atoms.en), zh: places(atoms.zh) }];
  const evidence = gatherEvidence(atoms, lexiconsWith(lexicon));
  const band = bandAround([rows, columns], []);
  const scores = new BeadScores(atoms, evidence, band, SENTENCE_BEADS);
  const steps = bestSteps({ ...sentenceProblem(atoms, scores, band, BORDER), borders: [0, columns] });
  return steps
    .filter(({ kind }) => kind === 'bead')
    .map((step) => ({ en: places(atoms.en.slice(...step.en)), zh: places(atoms.zh.slice(...step.zh)) }));
}

/** Atoms in order → stretches, one a segment. */
function places(atoms: readonly Atom[]): Place[] {
  const merged: Place[] = [];
  for (const { segment, span } of atoms) {
    const last = merged.at(-1);
    if (last?.segment === segment) merged[merged.length - 1] = { segment, span: [last.span[0], span[1]] };
    else merged.push({ segment, span });
  }
  return merged;
}
