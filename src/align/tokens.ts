import { anchorsOf } from './anchors.ts';
import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';

/** What English text is compared by. */
export function englishTokens(text: string): string[] {
  return [...englishWords(text), ...anchorsOf(text, 'en')];
}

/** What Chinese text is compared by. */
export function chineseTokens(text: string): string[] {
  return [...chineseGrams(text), ...anchorsOf(text, 'zh')];
}
