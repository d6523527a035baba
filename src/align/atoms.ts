import type { Segment, Span } from '../model.ts';
import { chineseSentences } from '../text/sentences-chinese.ts';
import { englishSentences } from '../text/sentences-english.ts';

/** The smallest piece that the aligner moves: a sentence, a clause of unpunctuated speech, or a whole segment. */
export interface Atom {
  readonly text: string;
  /** Index of its segment. */
  readonly segment: number;
  /** Where it stands in its segment's text. */
  readonly span: Span;
}

/** English segments → sentences, in order. */
export function englishAtoms(segments: readonly Segment[]): Atom[] {
  return atomsOf(segments, englishSentences);
}

/** Chinese segments → sentences, in order. */
export function chineseAtoms(segments: readonly Segment[]): Atom[] {
  return atomsOf(segments, chineseSentences);
}

/** Segments → one atom each. */
export function wholeAtoms(segments: readonly Segment[]): Atom[] {
  return atomsOf(segments, () => []);
}

/** A segment without a sentence in it (empty text) is an atom all the same, so that nothing gets lost. */
function atomsOf(segments: readonly Segment[], split: (text: string) => Span[]): Atom[] {
  return segments.flatMap(({ text }, segment) => {
    const spans = split(text);
    const whole: Span = [0, text.length];
    return (spans.length > 0 ? spans : [whole]).map((span) => ({ text: text.slice(...span), segment, span }));
  });
}
