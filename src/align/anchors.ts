import type { Side } from '../model.ts';
import { quantityKey } from '../text/numbers.ts';
import { chineseNumbers } from '../text/numbers-chinese.ts';
import { englishNumbers } from '../text/numbers-english.ts';
import { interjections } from './interjections.ts';

/** Words of Latin letters or digits: names and acronyms that a translation keeps. */
const LATIN = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*/gu;

/** Anchors begin with this, so that no word is one. */
const MARK = '=';

/**
 * What a text and its translation share although they share no words: Latin words, quantities, questions, a "yes" at the beginning. The
 * same anchor is the same string on both sides: `"$3 billion?" → "=3e+9", "=~question"`.
 */
export function anchorsOf(text: string, side: Side): string[] {
  const latin = text.toLowerCase().match(LATIN) ?? [];
  const numbers = side === 'en' ? englishNumbers(text) : chineseNumbers(text);
  return [
    ...latin.filter((word) => word.length > 1 && !/^\d+$/.test(word)),
    ...numbers.map(quantityKey),
    ...interjections(text, side).map((name) => `~${name}`),
  ].map((anchor) => MARK + anchor);
}

export function isAnchor(word: string): boolean {
  return word.startsWith(MARK);
}
