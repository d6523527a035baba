import type { Place, SentenceLink, Span, TranslationUnit } from '../model.ts';
import { type Atom, chineseAtoms, englishAtoms } from './atoms.ts';
import { bandAround } from './band.ts';
import { BeadScores } from './bead-scores.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { placed, placesOf, stepLinks } from './group-links.ts';
import { lexiconsWith } from './known-lexicons.ts';
import { bestSteps } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { LocalEvidence, type Sides } from './local-evidence.ts';
import { SENTENCE_BEADS, sentenceProblem } from './sentence-problem.ts';

/** Score of a link that runs over the end of a Chinese segment: two paragraphs seldom share a sentence. */
const BORDER = -10;

/**
 * For each of a text's units, which of its sentences translate which, in order; sentences without a counterpart are in no link. A side of a link holds
 * more than one place only where it runs over several segments. A unit with one side has no links.
 */
export function sentenceLinks(units: readonly TranslationUnit[], lexicon: Lexicon | null = null): SentenceLink[][] {
  const sentences = units.map(({ en, zh }) => ({ en: englishAtoms(en), zh: chineseAtoms(zh) }));
  const open = sentences.filter(({ en, zh }) => en.length > 1 && zh.length > 1);
  const all = { en: open.flatMap(({ en }) => en), zh: open.flatMap(({ zh }) => zh) };
  const evidence = open.length > 0 ? new LocalEvidence(gatherEvidence(all, lexiconsWith(lexicon))) : null;
  let [row, column] = [0, 0];
  return sentences.map((atoms) => {
    const { en, zh } = atoms;
    if (en.length === 0 || zh.length === 0) return [];
    // One sentence on a side translates whatever the other side says.
    if (evidence === null || en.length === 1 || zh.length === 1) return [{ en: whole(en), zh: whole(zh) }];
    const spans: [en: Span, zh: Span] = [
      [row, row + en.length],
      [column, column + zh.length],
    ];
    [row, column] = [spans[0][1], spans[1][1]];
    return linksOf(atoms, evidence.of(...spans));
  });
}

function linksOf(atoms: { en: readonly Atom[]; zh: readonly Atom[] }, evidence: Sides): SentenceLink[] {
  const [rows, columns] = [atoms.en.length, atoms.zh.length];
  const band = bandAround([rows, columns], []);
  const scores = new BeadScores(atoms, evidence, band, SENTENCE_BEADS);
  const steps = bestSteps({ ...sentenceProblem(atoms, scores, band, BORDER), borders: [0, columns] });
  return stepLinks(steps, placed(atoms.en, [0, rows]), placed(atoms.zh, [0, columns]));
}

function whole(atoms: readonly Atom[]): Place[] {
  const all: Span = [0, atoms.length];
  return placesOf(placed(atoms, all), all);
}
