import type { Side } from '../model.ts';
import { quantityKey } from '../text/numbers.ts';
import { chineseNumbers } from '../text/numbers-chinese.ts';
import { englishNumbers } from '../text/numbers-english.ts';
import { remember } from '../text/remember.ts';
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
  const anchors: string[] = [];
  for (const word of text.toLowerCase().match(LATIN) ?? []) {
    if (word.length > 1 && !/^\d+$/.test(word)) anchors.push(anchorOf(word));
  }
  const numbers = side === 'en' ? englishNumbers(text) : chineseNumbers(text);
  for (const number of numbers) anchors.push(anchorOf(quantityKey(number)));
  for (const name of interjections(text, side)) anchors.push(anchorOf(`~${name}`));
  return anchors;
}

/** Each anchor as one and the same string: a new one would have to be hashed wherever it is looked up. */
const anchorOf = remember((name: string) => MARK + name, { most: 20_000 });

export function isAnchor(word: string): boolean {
  return word.startsWith(MARK);
}
