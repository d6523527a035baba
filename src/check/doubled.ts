import { countHan } from '../text/script.ts';
import { chineseSentences } from '../text/sentences-chinese.ts';
import { englishSentences } from '../text/sentences-english.ts';
import { type Check, opening, placeOf } from './check.ts';

/** Shorter sentences are said twice in any talk. */
const LEAST_HAN = 10;
/** How far apart the two may stand, in units. */
const NEAR = 2;

/** Chinese sentences that stand twice although the English was said once. */
export const doubled: Check = {
  code: 'translation/doubled',
  severity: 'warning',
  hint: 'Delete one of the two.',
  find({ pairs, lines }) {
    const seen = new Map<string, number>();
    return pairs.flatMap(({ unit, en, zh }, k) => {
      const twice = sentences(zh).filter((sentence) => {
        const before = seen.get(sentence);
        seen.set(sentence, k);
        return before !== undefined && k - before <= NEAR && !repeats(pairs[before]?.en ?? '', en, before === k);
      });
      const [first] = twice;
      if (first === undefined) return [];
      const place = placeOf(unit, lines);
      const column = 1 + Math.max(0, lines[place.line - 1]?.lastIndexOf(first.slice(0, 8)) ?? 0);
      return [{ message: `“${opening(first)}” stands here a second time.`, ...place, column }];
    });
  },
};

function sentences(zh: string): string[] {
  return chineseSentences(zh)
    .map((span) => zh.slice(...span).trim())
    .filter((sentence) => countHan(sentence) >= LEAST_HAN);
}

/** Whether the speaker repeats himself too: a sentence of one text is in the other, or twice in the one. */
function repeats(before: string, here: string, same: boolean): boolean {
  const own = englishSentences(here).map((span) => plain(here.slice(...span)));
  if (same) return new Set(own).size < own.length;
  const others = new Set(englishSentences(before).map((span) => plain(before.slice(...span))));
  return own.some((sentence) => others.has(sentence));
}

function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
