import type { NoteTexts, Segment, Side, TranslationUnit } from '../../model.ts';
import type { Token } from '../body/scan.ts';

/** A segment where it stands in its section. */
export interface Passage {
  readonly segment: Segment;
  /** The side of its language: `zh` for Han, kana and Hangul, else `en`. */
  readonly side: Side;
  /** Passages of one paragraph share a number. */
  readonly paragraph: number;
  /** The original-language `<details>` that it stands in. */
  readonly details: number | null;
}

/** The section's passages in reading order; a border keeps what is above from being paired with what is below. */
export type Sequence = readonly (Passage | 'border')[];

/** Pairs two runs of segments in reading order; the aligner's signature. */
export type Align = (
  en: readonly Segment[],
  zh: readonly Segment[],
  options: { readonly atoms: 'sentences' | 'segments'; readonly note?: NoteTexts },
) => readonly TranslationUnit[];

/** What is known of a section before its text is read. */
export interface Outlook {
  readonly tokens: readonly Token[];
  /** Some text stands in a `<details>` that holds the original language. */
  readonly hasOriginals: boolean;
  /**
   * How much of the text is in Latin letters, as a share of what a full translation of the rest would have: about 1 in a
   * bitext, 0 in one language.
   */
  readonly originalShare: { readonly section: number; readonly note: number };
}

/** One way to write a bitext in markdown. */
export interface NoteShape {
  readonly name: string;
  /** Its lines are markdown's blocks (lists, quotations, tables), or plain lines with nothing special about their signs. */
  readonly markup: boolean;
  /** Is the section written this way? Shapes are asked in the order of their table. */
  readonly detect: (outlook: Outlook) => boolean;
  /** Passages → units: each passage in exactly one unit, in order on either side. A shape that pairs by itself ignores `align`. */
  readonly pair: (sequence: Sequence, align: Align) => TranslationUnit[];
}

/** A unit of one passage without a counterpart. */
export function alone({ segment, side }: Passage): TranslationUnit {
  return side === 'zh' ? { kind: 'unit', en: [], zh: [segment] } : { kind: 'unit', en: [segment], zh: [] };
}

/** Every segment alone, as if nothing were translated; in the place of the aligner it costs nothing. */
export function unpaired(en: readonly Segment[], zh: readonly Segment[]): TranslationUnit[] {
  return [
    ...en.map((segment): TranslationUnit => ({ kind: 'unit', en: [segment], zh: [] })),
    ...zh.map((segment): TranslationUnit => ({ kind: 'unit', en: [], zh: [segment] })),
  ];
}

/** Whether a unit has both sides. */
export function isPair({ en, zh }: TranslationUnit): boolean {
  return en.length > 0 && zh.length > 0;
}

/** The passages of a sequence, borders left out. */
export function passagesOf(sequence: Sequence): Passage[] {
  return sequence.filter((item) => item !== 'border');
}

/** What stands between the author's borders. */
export function stretchesOf(sequence: Sequence): Passage[][] {
  const stretches: Passage[][] = [[]];
  for (const item of sequence) {
    if (item === 'border') stretches.push([]);
    else stretches.at(-1)?.push(item);
  }
  return stretches.filter((passages) => passages.length > 0);
}
