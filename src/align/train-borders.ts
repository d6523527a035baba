import { englishSentences } from '../text/sentences-english.ts';
import { type BorderModel, FEATURES, featuresAt, STEP } from './border-model.ts';
import { plainWord, wordNumbers } from './word-classes.ts';

/** Words that count as themselves: more would need more text to learn of. */
const COMMON = 400;
const SIZE = 2 ** 18;
const ROUNDS = 5;
const RATE = 0.1;
/** Pulls weights of which the text says little towards 0. */
const SHRINK = 2e-4;
/** More text than this teaches little more. */
const MOST_WORDS = 1_500_000;
/** Text whose sentences are longer on average is not punctuated. */
const LONGEST = 40;
/** The largest trust, and the number of words that earn half of it. */
const TRUST = { most: 0.9, half: 100_000 };

/** Words of a punctuated text, and which of them begin sentences. */
interface Lesson {
  readonly words: readonly string[];
  readonly starts: ReadonlySet<number>;
}

/**
 * Learns where sentences begin from texts; those without full stops teach nothing. Stochastic descent with a rate for each weight (Duchi, Hazan
 * & Singer 2011), in the order of the texts. `null` where there is nothing to learn.
 */
export function trainBorders(texts: Iterable<string>, trust?: number): BorderModel | null {
  const lessons = lessonsOf(texts);
  const total = lessons.reduce((sum, { words }) => sum + words.length, 0);
  if (total === 0) return null;
  const common = commonest(lessons);
  const numberOf = wordNumbers(common);
  const numbered = lessons.map(({ words, starts }) => ({ numbers: words.map(numberOf), starts }));
  const weights = new Float32Array(SIZE);
  const slopes = new Float32Array(SIZE).fill(1e-6);
  const features = new Int32Array(FEATURES);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { numbers, starts } of numbered) {
      for (let k = 1; k < numbers.length; k++) {
        featuresAt(numbers, k, SIZE, features);
        descend(weights, slopes, features, starts.has(k) ? 1 : 0);
      }
    }
  }
  const rounded = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))));
  const earned = (TRUST.most * total) / (total + TRUST.half);
  return { common, weights: rounded, trust: trust ?? Math.round(earned * 100) / 100 };
}

/** One step towards what was seen. */
function descend(weights: Float32Array, slopes: Float32Array, features: Int32Array, seen: 0 | 1): void {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  const error = 1 / (1 + Math.exp(-sum)) - seen;
  for (const feature of features) {
    const weight = weights[feature] ?? 0;
    const slope = error + SHRINK * weight;
    const squares = (slopes[feature] ?? 0) + slope * slope;
    slopes[feature] = squares;
    weights[feature] = weight - (RATE * slope) / Math.sqrt(squares);
  }
}

function lessonsOf(texts: Iterable<string>): Lesson[] {
  const lessons: Lesson[] = [];
  let total = 0;
  for (const text of texts) {
    const lesson = lessonOf(text);
    if (lesson.starts.size < 2 || lesson.words.length > LONGEST * lesson.starts.size) continue;
    lessons.push(lesson);
    total += lesson.words.length;
    if (total > MOST_WORDS) break;
  }
  return lessons;
}

function lessonOf(text: string): Lesson {
  const words: string[] = [];
  const starts = new Set<number>();
  for (const span of englishSentences(text)) {
    starts.add(words.length);
    for (const word of text.slice(...span).split(/\s+/)) {
      const plain = plainWord(word);
      if (plain !== '') words.push(plain);
    }
  }
  return { words, starts };
}

/** The commonest words; of equally common ones those that come first by code unit. */
function commonest(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of lessons) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted.slice(0, COMMON).map(([word]) => word);
}
