import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';
import { type EnglishText, englishText, grownChinese, grownEnglish, isOfName } from './grown-names.ts';
import type { LexiconEntries } from './lexicon.ts';

/** A Chinese word and an English one as texts write them, which translate each other. */
export type LearnedName = readonly [zh: string, en: string];

/** Two texts that translate each other. */
export interface TextPair {
  readonly en: string;
  readonly zh: string;
}

/** From a translation that the lexicon is less sure of no name grows: a long name shares its strength out among many pairs of characters. */
const STRENGTH = 0.15;
/** So many pairs must hold both words, */
const LEAST = 4;
/** and so large a share of those that hold one of them (Dice's coefficient). */
const SURE = 0.55;

interface Candidate {
  readonly name: LearnedName;
  readonly dice: number;
}

/**
 * What a lexicon's surest translations are called in full: `circul` and 循环 meet in texts that say “circular funding” and 循环融资, nearly always; then
 * that is the name. The surest first. `pairs` are the texts that the lexicon was learnt from.
 */
export function learnedNames(lexicon: LexiconEntries, pairs: readonly TextPair[]): LearnedName[] {
  const english = placesOf(pairs.map(({ en }) => englishWords(en)));
  const chinese = placesOf(pairs.map(({ zh }) => chineseGrams(zh)));
  const texts = pairs.map(({ en, zh }) => ({ en: englishText(en), zh }));
  const best = new Map<string, Candidate>();
  for (const [stem, gram] of sureLinks(lexicon)) {
    const [withStem, withGram] = [english.get(stem) ?? [], chinese.get(gram) ?? []];
    const candidate = candidateOf(stem, gram, { withStem, withGram, texts });
    const name = candidate?.name.join('\n') ?? '';
    if (candidate && candidate.dice > (best.get(name)?.dice ?? 0)) best.set(name, candidate);
  }
  return [...best.values()].sort(surestFirst).map(({ name }) => name);
}

/** The stems and pairs of Han characters from which a name may grow. */
function sureLinks({ stems, grams, translations }: LexiconEntries): [stem: string, gram: string][] {
  return stems.flatMap((stem, k) => {
    const { grams: numbers = [], strengths = [] } = translations[k] ?? {};
    const sure = [...numbers].filter((_, at) => (strengths[at] ?? 0) >= STRENGTH).map((number) => grams[number] ?? '');
    return sure.filter((gram) => [...gram].length > 1 && isOfName(gram)).map((gram): [string, string] => [stem, gram]);
  });
}

interface Places {
  /** Numbers of the texts that hold the one and the other. */
  readonly withStem: readonly number[];
  readonly withGram: readonly number[];
  readonly texts: readonly { readonly en: EnglishText; readonly zh: string }[];
}

function candidateOf(stem: string, gram: string, { withStem, withGram, texts }: Places): Candidate | null {
  const known = new Set(withGram);
  const both = withStem.flatMap((k) => texts[known.has(k) ? k : -1] ?? []);
  if (both.length < LEAST) return null;
  const zh = grownChinese(
    gram,
    both.map((pair) => pair.zh),
  );
  const named = both.filter((pair) => pair.zh.includes(zh));
  const en = grownEnglish(
    stem,
    named.map((pair) => pair.en),
  );
  const inZh = new Set(withGram.filter((k) => texts[k]?.zh.includes(zh)));
  const inEn = withStem.filter((k) => en.isIn(texts[k]?.en as EnglishText));
  const meetings = inEn.filter((k) => inZh.has(k)).length;
  const dice = (2 * meetings) / (inZh.size + inEn.length);
  return meetings >= LEAST && dice >= SURE ? { name: [zh, en.text], dice } : null;
}

/** Each word → the numbers of the texts that hold it, ascending. */
function placesOf(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [k, words] of texts.entries()) {
    for (const word of new Set(words)) {
      const known = places.get(word);
      if (known) known.push(k);
      else places.set(word, [k]);
    }
  }
  return places;
}

/** By UTF-16 units where two are as sure, whatever the machine's language. */
function surestFirst(a: Candidate, b: Candidate): number {
  return b.dice - a.dice || (a.name.join('\n') < b.name.join('\n') ? -1 : 1);
}
