import type { NoteTexts, Segment, TranslationUnit } from '../model.ts';
import { chineseAtoms, englishAtoms, lineBorders, wholeAtoms } from './atoms.ts';
import { backgroundOf } from './background.ts';
import { bandAround } from './band.ts';
import { BeadScores } from './bead-scores.ts';
import { clauseAtoms, needsClauses } from './clauses.ts';
import { confidences, type Judge, withoutUnlikely } from './confidence.ts';
import { coverage } from './coverage.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { groupLinks } from './group-links.ts';
import { groupsOf } from './groups.ts';
import { lexiconsWith } from './known-lexicons.ts';
import { bestSteps } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { neighboursOf } from './neighbours.ts';
import { PARAGRAPH_BEADS, paragraphProblem, togetherness } from './paragraph-problem.ts';
import { SENTENCE_BEADS } from './sentence-problem.ts';
import { sentenceSteps } from './sentence-steps.ts';
import { unitsOf } from './units.ts';
import { waypoints } from './waypoints.ts';

export interface AlignOptions {
  /**
   * What may be cut: `sentences`, English between any two sentences, Chinese between two segments only; `segments`, neither: each is
   * a paragraph, and its line tells which paragraphs stand together.
   */
  readonly atoms?: 'sentences' | 'segments';
  /** A lexicon learnt from the author's notes, beside the dictionary that comes with the project. */
  readonly lexicon?: Lexicon | null;
  /**
   * All text of the note, against which words that paragraphs share are rare or common: a few long ones do not tell. Sentences are many, and what is
   * left without a partner was weighed against their own text.
   */
  readonly note?: NoteTexts | null;
}

/**
 * Pairs two runs of segments that translate each other, in reading order. Every segment is in the result exactly once, English ones perhaps in
 * pieces; what translates nothing stands alone. Where sentences were paired, units say which translate which. Deterministic; time and memory grow with the length of the text.
 */
export function alignSegments(
  en: readonly Segment[],
  zh: readonly Segment[],
  { atoms = 'sentences', lexicon = null, note = null }: AlignOptions = {},
): TranslationUnit[] {
  const whole = atoms === 'segments';
  const lexicons = lexiconsWith(lexicon);
  const columns = whole ? wholeAtoms(zh) : chineseAtoms(zh);
  const rows = whole
    ? wholeAtoms(en)
    : needsClauses(en) && columns.length > 1
      ? clauseAtoms(en, columns, lexicons)
      : englishAtoms(en);
  const texts = { en: rows, zh: columns };
  const evidence = gatherEvidence(texts, lexicons, whole && note ? backgroundOf(note) : null);
  const band = bandAround([rows.length, columns.length], waypoints(evidence));
  const scores = new BeadScores(texts, evidence, band, whole ? PARAGRAPH_BEADS : SENTENCE_BEADS);
  const together = whole ? togetherness(scores, neighboursOf(en, zh), note?.originalFirst ?? 0) : null;
  const judge: Judge = {
    evidence: (row, column, size) => scores.evidence(row, column, size) + (together?.(row, column, size) ?? 0),
    coverage: (group) => coverage(evidence, group.en, group.zh, scores.width(...group.zh)),
    width: (group) => scores.expectedWidth(...group.en) + scores.width(...group.zh),
  };
  const steps = together
    ? bestSteps(paragraphProblem(texts, scores, band, together))
    : sentenceSteps(texts, scores, band);
  const found = groupsOf(steps, lineBorders(columns));
  const groups = withoutUnlikely(found, judge);
  return unitsOf(
    groups,
    { segments: en, atoms: rows },
    { segments: zh, atoms: columns },
    { confidence: confidences(groups, judge), links: whole ? null : (group) => groupLinks(group, rows, columns) },
  );
}
