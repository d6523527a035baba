import type { Bitext, Segment, TranslationUnit } from '../model.ts';
import { countHan, countWords } from '../text/script.ts';
import type { MomentView } from './view.ts';

/** What a note without English words is measured by: so many characters are said in the time of an English word. */
const CHARACTERS_A_WORD = 1.7;

/** What is known of a recording besides its transcript. */
export interface Recording {
  /** Seconds. */
  readonly duration: number | null;
  /** English words that are spoken in a minute. */
  readonly speechRate: number;
}

/** A unit with how much is said before it, and the time that the note gives it. */
interface Place {
  readonly unit: TranslationUnit;
  /** In English words, or in characters if the note has no English. */
  readonly before: number;
  readonly start: number | undefined;
}

/**
 * When each unit is said: exact where the note has its time; else by its place between two that have one, where the end of
 * the recording (`duration`, in seconds) is one; else by the speed of speech. Without a word of either language: none.
 */
export function momentsOf(
  { sections }: Bitext,
  { duration, speechRate }: Recording,
): ReadonlyMap<TranslationUnit, MomentView> {
  const units = sections.flatMap(({ items }) => items.filter((item) => item.kind === 'unit'));
  const english = units.some(({ en, zh }) => [...en, ...zh].some(isEnglish));
  const rate = english ? speechRate : speechRate * CHARACTERS_A_WORD;
  const places: Place[] = [];
  let said = 0;
  for (const unit of units) {
    const segments = [...unit.en, ...unit.zh];
    places.push({ unit, before: said, start: segments.find(({ start }) => start !== undefined)?.start });
    for (const segment of segments) if (isEnglish(segment) === english) said += size(segment, english);
  }
  if (said === 0) return new Map();
  const known = [
    { before: 0, start: 0 },
    ...places.flatMap(({ before, start }) => (start === undefined ? [] : [{ before, start }])),
    ...(duration === null ? [] : [{ before: said, start: duration }]),
  ];
  let next = 0;
  return new Map(
    places.map(({ unit, before, start }): [TranslationUnit, MomentView] => {
      if (start !== undefined) return [unit, { seconds: Math.floor(start), exact: true }];
      while (next < known.length && (known[next]?.before ?? 0) <= before) next++;
      return [unit, { seconds: Math.floor(between(known[next - 1], known[next], before, rate)), exact: false }];
    }),
  );
}

type Known = Pick<Place, 'before'> & { readonly start: number };

function between(from: Known = { before: 0, start: 0 }, to: Known | undefined, before: number, rate: number): number {
  const done = before - from.before;
  if (to === undefined) return from.start + (60 * done) / rate;
  return from.start + (Math.max(0, to.start - from.start) * done) / (to.before - from.before);
}

function isEnglish({ lang }: Segment): boolean {
  return lang === 'en';
}

function size({ text }: Segment, english: boolean): number {
  return english ? countWords(text) : countHan(text);
}
