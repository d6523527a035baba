import type { Segment, Span } from '../model.ts';
import { chineseSentences } from '../text/sentences-chinese.ts';
import { englishSentences } from '../text/sentences-english.ts';

/** The smallest piece that the aligner moves: a sentence, a clause of unpunctuated speech, or a whole segment. */
export interface Atom {
  readonly text: string;
  /** Index of its segment. */
  readonly segment: number;
  /** The speaker label of the segment that it begins. */
  readonly label?: string;
  /** Where it stands in its segment's text. */
  readonly span: Span;
}

/** The atoms of both sides. */
export interface Atoms {
  readonly en: readonly Atom[];
  readonly zh: readonly Atom[];
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
  return segments.flatMap(({ text, label }, segment) => {
    const spans = split(text);
    const whole: Span = [0, text.length];
    return (spans.length > 0 ? spans : [whole]).map((span) => ({
      text: text.slice(...span),
      segment,
      span,
      ...(span[0] === 0 && label !== undefined && { label }),
    }));
  });
}

/** The atoms with which a segment begins, ascending from 0, and the number of atoms. */
export function lineBorders(atoms: readonly Atom[]): number[] {
  const starts = [...atoms.keys()].filter((k) => atoms[k]?.segment !== atoms[k - 1]?.segment);
  return [...starts, atoms.length];
}
