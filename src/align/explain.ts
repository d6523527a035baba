import type { Side, TranslationUnit } from '../model.ts';
import { anchorsOf } from './anchors.ts';
import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';
import { lexiconsWith } from './known-lexicons.ts';
import { lengthScore, widthOf } from './length.ts';
import { type Lexicon, translations } from './lexicon.ts';

/** What speaks for a unit's pairing, for an author who wonders. */
export interface Explanation {
  /** As the aligner says; absent where the author paired the two sides. */
  readonly confidence?: number;
  /** Widths in Han characters, the English one as its translation is expected to be; `score` 0 is a perfect fit. */
  readonly length: { readonly en: number; readonly zh: number; readonly score: number };
  /** Names, numbers and turns of phrase that both sides share, as `nvidia`, `3e+9`, `~question`. */
  readonly anchors: readonly string[];
  /** Words that translate each other: a stem and what stands for it, the surest first. */
  readonly words: readonly (readonly [en: string, zh: string])[];
}

/** Word pairs that an explanation shows at most. */
const MOST_WORDS = 12;

/** Shows what the aligner sees in a unit. */
export function explainUnit({ en, zh, confidence }: TranslationUnit, lexicon: Lexicon | null = null): Explanation {
  const text: Record<Side, string> = { en: en.map(spoken).join(' '), zh: zh.map(spoken).join('') };
  const [expected, width] = [widthOf(text.en), widthOf(text.zh)];
  const others = new Set(anchorsOf(text.zh, 'zh'));
  const shared = [...new Set(anchorsOf(text.en, 'en'))].filter((anchor) => others.has(anchor));
  return {
    ...(confidence !== undefined && { confidence }),
    length: { en: rounded(expected), zh: rounded(width), score: rounded(lengthScore(expected, width)) },
    anchors: shared.map((anchor) => anchor.slice(1)),
    words: wordPairs(text, lexiconsWith(lexicon)),
  };
}

function spoken({ text, label }: TranslationUnit['en'][number]): string {
  return label === undefined ? text : `${label} ${text}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The surest translation of each English word, words of two characters before single ones. */
function wordPairs(text: Readonly<Record<Side, string>>, lexicons: readonly Lexicon[]): [string, string][] {
  const grams = [...new Set(chineseGrams(text.zh))];
  const found = [...new Set(englishWords(text.en))].flatMap((stem) => {
    const pairs = lexicons.flatMap((lexicon) => strengths(lexicon, stem, grams));
    const best = pairs.sort((a, b) => b.strength - a.strength || b.gram.length - a.gram.length)[0];
    return best ? [{ stem, ...best }] : [];
  });
  found.sort((a, b) => b.strength - a.strength);
  return found.slice(0, MOST_WORDS).map(({ stem, gram }) => [stem, gram]);
}

function strengths(lexicon: Lexicon, stem: string, grams: readonly string[]): { gram: string; strength: number }[] {
  const known = translations(lexicon, stem);
  if (!known) return [];
  const byGram = new Map([...known.grams].map((gram, k) => [gram, known.strengths[k] ?? 0]));
  return grams.flatMap((gram) => {
    const number = lexicon.gramNumber(gram);
    const strength = number === undefined ? undefined : byGram.get(number);
    return strength === undefined ? [] : [{ gram, strength }];
  });
}
