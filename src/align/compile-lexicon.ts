import { type LexiconEntries, lexiconEntries } from './lexicon.ts';
import { type TextPair, trainModelOne, type WordLinks } from './model-one.ts';

/** Words of two texts that translate each other. */
export interface WordPair {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** Two words that meet in fewer pairs may do so by chance. */
const LEAST_MEETINGS = 3;
const ROUNDS = 5;
const MOST_TRANSLATIONS = 30;

/** Pairs of texts → a lexicon, trained by IBM Model 1 in both directions. The same pairs give the same lexicon. */
export function compileLexicon(pairs: readonly WordPair[], name: string): LexiconEntries {
  const en = numbered(pairs.map((pair) => pair.en));
  const zh = numbered(pairs.map((pair) => pair.zh));
  const texts: TextPair[] = pairs.map((_, k) => ({ en: en.texts[k] ?? [], zh: zh.texts[k] ?? [] }));
  const links = trainModelOne(texts, {
    sizes: { en: en.words.length, zh: zh.words.length },
    leastMeetings: LEAST_MEETINGS,
    mostLinks: MOST_TRANSLATIONS * 3,
    rounds: ROUNDS,
  });
  const strengths = new Map(en.words.map((stem, number) => [stem, strengthsOf(links, number, zh.words)]));
  return lexiconEntries({ kind: 'learned', name, licence: '' }, strengths, MOST_TRANSLATIONS);
}

/** The mean of both directions: a word may be the only translation of another that has several. */
function strengthsOf(links: WordLinks, number: number, grams: readonly string[]): Map<string, number> {
  const strengths = new Map<string, number>();
  for (let link = links.first[number] ?? 0; link < (links.first[number + 1] ?? 0); link++) {
    const strength = ((links.forward[link] ?? 0) + (links.backward[link] ?? 0)) / 2;
    strengths.set(grams[links.zh[link] ?? 0] ?? '', strength);
  }
  return strengths;
}

/** Words → numbers in the order of the sorted words; each word once a text. */
function numbered(texts: readonly (readonly string[])[]): { words: string[]; texts: number[][] } {
  const words = [...new Set(texts.flat())].sort();
  const numbers = new Map(words.map((word, k) => [word, k]));
  return { words, texts: texts.map((text) => [...new Set(text)].map((word) => numbers.get(word) ?? 0)) };
}
