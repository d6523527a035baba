import type { SentenceLink, Span, TranslationUnit } from '../model.ts';
import { type Atoms, chineseAtoms, englishAtoms } from './atoms.ts';
import { bandAround } from './band.ts';
import { BeadScores } from './bead-scores.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { placed, stepLinks } from './group-links.ts';
import { lexiconsWith } from './known-lexicons.ts';
import { bestSteps } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { LocalEvidence, type Sides } from './local-evidence.ts';
import { plainLinks } from './plain-links.ts';
import { SENTENCE_BEADS, sentenceProblem } from './sentence-problem.ts';

/** Score of a link that runs over the end of a Chinese segment: two paragraphs seldom share a sentence. */
const BORDER = -10;

/**
 * For each of a text's units, which of its sentences translate which, in order; sentences without a counterpart are in no link. A side of a link holds
 * more than one place only where it runs over several segments. A unit with one side has no links.
 */
export function sentenceLinks(units: readonly TranslationUnit[], lexicon: Lexicon | null = null): SentenceLink[][] {
  const sentences = units.map(({ en, zh }) => ({ en: englishAtoms(en), zh: chineseAtoms(zh) }));
  const plain = sentences.map(plainLinks);
  const open = sentences.filter((_, k) => plain[k] === null);
  const all = { en: open.flatMap(({ en }) => en), zh: open.flatMap(({ zh }) => zh) };
  const evidence = open.length > 0 ? new LocalEvidence(gatherEvidence(all, lexiconsWith(lexicon))) : null;
  let [row, column] = [0, 0];
  return sentences.map((atoms, k) => {
    const found = plain[k] ?? null;
    if (evidence === null || found !== null) return found ?? [];
    const { en, zh } = atoms;
    const spans: [en: Span, zh: Span] = [
      [row, row + en.length],
      [column, column + zh.length],
    ];
    [row, column] = [spans[0][1], spans[1][1]];
    return linksOf(atoms, evidence.of(...spans));
  });
}

function linksOf(atoms: Atoms, evidence: Sides): SentenceLink[] {
  const [rows, columns] = [atoms.en.length, atoms.zh.length];
  const band = bandAround([rows, columns], []);
  const scores = new BeadScores(atoms, evidence, band, SENTENCE_BEADS);
  const steps = bestSteps({ ...sentenceProblem(atoms, scores, band, BORDER), borders: [0, columns] });
  return stepLinks(steps, placed(atoms.en, [0, rows]), placed(atoms.zh, [0, columns]));
}
