import type { Segment } from '../model.ts';
import { englishSentences } from '../text/sentences-english.ts';
import type { Atom } from './atoms.ts';
import { bandAround } from './band.ts';
import { clauseStarts } from './clause-search.ts';
import { type FineAtom, fineAtoms, isUnpunctuated } from './fine-atoms.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { bordersOf } from './known-lexicons.ts';
import type { Lexicon } from './lexicon.ts';
import { waypoints } from './waypoints.ts';

/** How far a clause may stray from the straight line between two waypoints, in words. */
const RADIUS = 100;

/** Whether English needs its translation to be cut into sentences. */
export function needsClauses(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ text }) =>
      // Most texts have commas, and need not be cut to be told.
      isUnpunctuated(text) && englishSentences(text).some((span) => isUnpunctuated(text.slice(...span))),
  );
}

/**
 * English sentences; where nobody punctuated them, the stretches of words that the Chinese sentences translate. The atoms are what the alignment
 * proper starts from: it may join them again.
 */
export function clauseAtoms(segments: readonly Segment[], zh: readonly Atom[], lexicons: readonly Lexicon[]): Atom[] {
  const words = fineAtoms(segments, bordersOf(lexicons));
  const evidence = gatherEvidence({ en: words, zh }, lexicons);
  const passed = waypoints(evidence).map(([row, column]) => [column, row] as const);
  const starts = clauseStarts({ words, zh, evidence, band: bandAround([zh.length, words.length], passed, RADIUS) });
  return joined(segments, words, starts);
}

/** Words between one start and the next → one atom. */
function joined(segments: readonly Segment[], words: readonly FineAtom[], starts: ReadonlySet<number>): Atom[] {
  const begins = [...words.keys()].filter((k) => k === 0 || words[k]?.sure || starts.has(k));
  return begins.map((from, k) => {
    const { sure, border, ...first } = words[from] as FineAtom;
    const last = words[(begins[k + 1] ?? words.length) - 1] as FineAtom;
    const span = [first.span[0], last.span[1]] as const;
    return last.span === first.span
      ? first
      : { ...first, span, text: segments[first.segment]?.text.slice(...span) ?? '' };
  });
}
