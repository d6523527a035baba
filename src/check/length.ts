import { type Check, type CheckedNote, type Finding, placeOf } from './check.ts';
import { type Pair, rate } from './pairs.ts';

/** Passages of fewer words say little about how a translator writes. */
const LEAST_WORDS = 25;
/** From so many passages on, a note's own measure counts; before that, what is usual (Han characters for an English word). */
const ENOUGH = 6;
const USUAL = 1.6;
/** A note most of which is abridged is no measure. */
const LEAST_USUAL = 1.2;
const MOST_USUAL = 2.2;

/** A translation of less than this share of what the note's translator writes for as many words. */
const FAR_SHORTER = 0.35;
const FAR_LONGER = 2.6;

/** Translations that lack much of their original. */
export const short: Check = {
  code: 'translation/short',
  severity: 'warning',
  hint: 'Read the two to their ends; something is probably missing.',
  find: (checked) =>
    byLength(checked, (share) => share < FAR_SHORTER, 'The translation is far shorter than its original'),
};

/** Translations that hold much that their original has not. */
export const long: Check = {
  code: 'translation/long',
  severity: 'warning',
  hint: 'Read the two to their ends; something was probably added, or the English of the next passage is missing.',
  find: (checked) =>
    byLength(checked, (share) => share > FAR_LONGER, 'The translation is far longer than its original'),
};

function byLength({ pairs, lines }: CheckedNote, isOff: (share: number) => boolean, message: string): Finding[] {
  const telling = pairs.filter(({ words }) => words >= LEAST_WORDS);
  const usual = usualRate(telling);
  return telling
    .filter((pair) => isOff(rate(pair) / usual))
    .map(({ unit, words, han }) => ({
      message: `${message}: ${han} characters for ${words} words.`,
      ...placeOf(unit, lines),
    }));
}

/** Han characters that a note's translator writes for an English word: the median, within what is possible. */
function usualRate(pairs: readonly Pair[]): number {
  if (pairs.length < ENOUGH) return USUAL;
  const rates = pairs.map(rate).sort((a, b) => a - b);
  return Math.min(MOST_USUAL, Math.max(LEAST_USUAL, rates[Math.floor(rates.length / 2)] ?? USUAL));
}
