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
  const spans = segments.map(({ text }) => {
    const own = split(text);
    return own.length > 0 ? own : [[0, text.length] as const];
  });
  const total = spans.reduce((sum, own) => sum + own.length, 0);
  const coarseness = Math.ceil(total / MOST_ATOMS);
  return segments.flatMap(({ text, label }, segment) =>
    coarser(spans[segment] ?? [], coarseness).map((span) => ({
      text: text.slice(...span),
      segment,
      span,
      ...(span[0] === 0 && label !== undefined && { label }),
    })),
  );
}

/** A text of more sentences is aligned by several at a time: no talk is that long. */
const MOST_ATOMS = 20_000;

/** Joins every `count` neighbouring spans. */
function coarser(spans: readonly Span[], count: number): readonly Span[] {
  if (count <= 1) return spans;
  const starts = spans.filter((_, k) => k % count === 0);
  return starts.map(([from], k) => [from, spans[Math.min(spans.length, (k + 1) * count) - 1]?.[1] ?? from]);
}

/** The atoms with which a segment begins, ascending from 0, and the number of atoms. */
export function lineBorders(atoms: readonly Atom[]): number[] {
  const starts = [...atoms.keys()].filter((k) => atoms[k]?.segment !== atoms[k - 1]?.segment);
  return [...starts, atoms.length];
}
