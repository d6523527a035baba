import { pinyin } from 'pinyin-pro';
import { level } from './fold.ts';

/** Where a term stands in an index: under `initial`, sorted by `key`, then by the term itself. */
export interface Collation {
  /** `A` to `Z`: the first letter, of its pinyin for Han; `#` for everything else. */
  readonly initial: string;
  /** Compared by code unit, so that no machine's locale has a say. */
  readonly key: string;
}

const HAN = /\p{Script=Han}/u;
const NUMBER = /\d+/g;
/** What stands before the first letter or digit: `.NET` is sorted as NET. */
const LEAD = /^[^\p{L}\p{N}]+/u;
const LATIN = /^[a-z]/;
/** Digits that a number is padded to, so that `GPT 4` stands before `GPT 10`. */
const DIGITS = 12;

const known = new Map<string, Collation>();

/**
 * How a term is sorted, Chinese by pinyin among the English: `英伟达` → `Y`, `ying wei da`. Letters before everything else.
 * Remembers what it has worked out, for 8 µs a Chinese term add up.
 */
export function collation(term: string): Collation {
  const remembered = known.get(term);
  if (remembered) return remembered;
  const sound = sounds.get(term) ?? soundOf(level(term).replace(LEAD, ''));
  if (HAN.test(term)) sounds.set(term, sound);
  const [first = ''] = sound;
  const initial = LATIN.test(first) ? first.toUpperCase() : '#';
  const key = `${initial === '#' ? '~' : ''}${sound.replace(NUMBER, (digits) => digits.padStart(DIGITS, '0'))}`;
  const found = { initial, key };
  known.set(term, found);
  return found;
}

/** Sorts terms as an index does; for `sort` on their texts. */
export function compareTerms(a: string, b: string): number {
  const [left, right] = [collation(a).key, collation(b).key];
  if (left !== right) return left < right ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** How Han terms are read, as far as it has been worked out: for a large site that takes a second, so that a build may keep it for the next. */
export const sounds = new Map<string, string>();

/** The text read aloud: syllables apart, tones left out, `ü` as v. */
function soundOf(text: string): string {
  if (!HAN.test(text)) return text;
  const words = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join(' ');
}
