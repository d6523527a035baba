import { NOWHERE, wordNumbers } from './word-classes.ts';

/**
 * Where sentences begin in English, learnt from punctuated text: a logistic regression over the three words before a place and the three behind it,
 * alone and together. Weights are found by hashed numbers (Weinberger & others 2009), so that any text may be asked.
 */
export interface BorderModel {
  /** Words that count as themselves; all others count as their class. */
  readonly common: readonly string[];
  /** Weights in steps of `STEP`, a power of two of them. */
  readonly weights: Int8Array;
  /** How much the model counts beside what we know of English anyway, 0 to 1: little where it has learnt from little. */
  readonly trust: number;
}

/** Unit of the weights, in log odds. */
export const STEP = 1 / 24;
/** Log odds of a border that the model may give at least. */
const LEAST = -8;

/** For each word the log odds of a sentence beginning with it. Words are plain (see `plainWord`). */
export function borderOdds({ common, weights }: BorderModel, words: readonly string[]): number[] {
  const numbers = words.map(wordNumbers(common));
  const features = new Int32Array(FEATURES);
  return numbers.map((_, k) => {
    featuresAt(numbers, k, weights.length, features);
    let sum = 0;
    for (const feature of features) sum += weights[feature] ?? 0;
    return Math.max(LEAST, sum * STEP);
  });
}

/** Which words a feature sees: offsets from the place. */
const SEEN: readonly (readonly number[])[] = [
  [],
  [-1],
  [0],
  [1],
  [-2],
  [2],
  [-1, 0],
  [0, 1],
  [-2, -1],
  [-1, 0, 1],
  [-2, -1, 0],
  [0, 1, 2],
  [-3, -2, -1],
];
export const FEATURES = SEEN.length;

/** Writes the features of the place before word `k`, as numbers below `size`, a power of two. */
export function featuresAt(numbers: readonly number[], k: number, size: number, into: Int32Array): void {
  for (const [feature, offsets] of SEEN.entries()) {
    let hash = feature + 1;
    for (const offset of offsets) {
      hash = Math.imul(hash ^ ((numbers[k + offset] ?? NOWHERE) + 1), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    into[feature] = (hash ^ (hash >>> 13)) & (size - 1);
  }
}
