import type { Segment, Span } from '../model.ts';
import { clauseBorders } from '../text/clause-borders.ts';
import { englishNumbers } from '../text/numbers-english.ts';
import { englishSentences } from '../text/sentences-english.ts';
import type { Atom } from './atoms.ts';
import type { Borders } from './known-lexicons.ts';
import { plainWord } from './word-classes.ts';

/** An atom of the search for clauses: a word of speech that nobody punctuated, or a sentence. */
export interface FineAtom extends Atom {
  /** Log odds of a sentence beginning here. */
  readonly border: number;
  /** Whether one certainly does: a full stop or the end of a segment stands before it. */
  readonly sure: boolean;
}

/** Longer sentences are looked at. */
const LONG = 60;
/** Prose has a comma, a dash, a bracket more often than once in so many words. */
const SELDOM = 25;
/** A sentence that begins after a full stop, as log odds. */
const SURE = 4;
/** What the end of a caption line adds: speakers breathe between sentences. */
const CUE = 0.3;

const MARK = /[,;:—–()“”"]/g;

/** Whether a text is speech that nobody punctuated: far more words than a sentence has, and no marks between them. */
export function isUnpunctuated(text: string): boolean {
  if (text.length < LONG * 4) return false;
  const words = text.match(/\S+/g)?.length ?? 0;
  return words > LONG && (text.match(MARK)?.length ?? 0) * SELDOM < words;
}

/** English segments → their sentences; unpunctuated ones word by word, the words of a number together. */
export function fineAtoms(segments: readonly Segment[], borders: Borders | null): FineAtom[] {
  return segments.flatMap((segment, index) =>
    englishSentences(segment.text).flatMap((span) =>
      isUnpunctuated(segment.text.slice(...span))
        ? wordAtoms(segment, index, span, (words) => borderScores(words, borders))
        : [sentenceAtom(segment, index, span)],
    ),
  );
}

function sentenceAtom({ text, label }: Segment, segment: number, span: Span): FineAtom {
  const own = span[0] === 0 && label !== undefined ? { label } : {};
  return { text: text.slice(...span), segment, span, ...own, border: SURE, sure: true };
}

/** For each word the log odds of a sentence beginning with it: what we know of English, and what a model has learnt, as far as it is trusted. */
function borderScores(words: readonly string[], borders: Borders | null): number[] {
  const known = clauseBorders(words);
  if (!borders) return known;
  const learnt = borders.odds(words.map(plainWord));
  return known.map((odds, k) => odds + borders.trust * ((learnt[k] ?? 0) - odds));
}

function wordAtoms(
  segment: Segment,
  index: number,
  sentence: Span,
  bordersOf: (words: readonly string[]) => number[],
): FineAtom[] {
  const text = segment.text.slice(...sentence);
  const words = [...text.matchAll(/\S+/g)];
  const borders = bordersOf(words.map(([word]) => word));
  const cues = new Set(segment.wraps);
  const inside = insideNumbers(text);
  const atoms: FineAtom[] = [];
  for (const [k, { 0: word, index: at }] of words.entries()) {
    const span: Span = [sentence[0] + at, sentence[0] + at + word.length];
    const last = atoms.at(-1);
    if (k === 0) atoms.push(sentenceAtom(segment, index, span));
    else if (last && inside(at)) atoms[atoms.length - 1] = { ...last, ...stretch(segment, last.span[0], span[1]) };
    else {
      const border = (borders[k] ?? 0) + (cues.has(span[0]) ? CUE : 0);
      atoms.push({ ...stretch(segment, ...span), segment: index, border, sure: false });
    }
  }
  return atoms;
}

function stretch({ text }: Segment, from: number, to: number): { text: string; span: Span } {
  return { text: text.slice(from, to), span: [from, to] };
}

/** Whether an offset lies within a number of several words; to be asked in ascending order. */
function insideNumbers(text: string): (offset: number) => boolean {
  const spans = englishNumbers(text).map(({ span }) => span);
  let next = 0;
  return (offset) => {
    while ((spans[next]?.[1] ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < offset;
  };
}
