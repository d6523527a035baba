import type { Span } from '../model.ts';
import type { Evidence, Links } from './evidence.ts';

/**
 * How many of the English words that a lexicon knows are translated: 7 in 10 where the texts translate each other, as dictionaries and translators
 * go; by chance the more, the longer the Chinese is. Measured on pairs that are known, and on the same texts shuffled.
 */
const TRANSLATED = 0.7;
/** Width at which half of the words find a translation by chance. */
const CHANCE_WIDTH = 250;
/** Words that are added to every text, so that few words do not say much. */
const DOUBT = 4;

/**
 * Log likelihood ratio of a stretch being translated rather than not, by the square root of its number of words, which its chance part grows with;
 * 0 where the lexicon knows none of the words. `width` is that of the Chinese.
 */
export function coverage(evidence: Evidence, en: Span, zh: Span, width: number): number {
  const present = new Set<number>();
  for (let k = zh[0]; k < zh[1]; k++) for (const word of evidence.zh.atoms[k] as Int32Array) present.add(word);
  const { english } = evidence;
  let [known, translated] = [0, 0];
  for (let k = en[0]; k < en[1]; k++) {
    for (const word of english.atoms[k] ?? []) {
      if (english.known[word] === 0) continue;
      known++;
      if (isTranslated(evidence.en.links, word, present)) translated++;
    }
  }
  const chance = (width + 5) / (width + 5 + CHANCE_WIDTH);
  const hit = Math.log(TRANSLATED / chance);
  const miss = Math.log((1 - TRANSLATED) / (1 - chance));
  return chance >= TRANSLATED ? 0 : (translated * hit + (known - translated) * miss) / Math.sqrt(known + DOUBT);
}

function isTranslated({ first, word: others, sure }: Links, word: number, present: ReadonlySet<number>): boolean {
  for (let link = first[word] as number; link < (first[word + 1] as number); link++) {
    if (sure[link] === 1 && present.has(others[link] as number)) return true;
  }
  return false;
}
