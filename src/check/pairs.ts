import type { TranslationUnit } from '../model.ts';
import { countHan, countWords } from '../text/script.ts';
import { textOf } from './check.ts';

/** English and its Chinese, with what the checks measure in them: once, for there are many checks. */
export interface Pair {
  readonly unit: TranslationUnit;
  readonly en: string;
  readonly zh: string;
  /** Words of the English. */
  readonly words: number;
  /** Han characters of the Chinese, without what stands in brackets; names in Latin letters count as two. */
  readonly han: number;
}

/** What a translator adds. */
const BRACKETED = /[（(][^（）()]*[）)]/g;

/** The units of a note that hold English and its Chinese. English below English is no translation. */
export function pairsOf(units: readonly TranslationUnit[]): Pair[] {
  return units
    .filter(({ en, zh }) => isIn(en, 'en') && isIn(zh, 'zh'))
    .map((unit) => {
      const [en, zh] = [textOf(unit.en), textOf(unit.zh)];
      return { unit, en, zh, words: countWords(en), han: hanOf(zh) };
    });
}

/** Han characters for an English word. */
export function rate({ han, words }: Pair): number {
  return han / words;
}

function hanOf(zh: string): number {
  const text = zh.replace(BRACKETED, '');
  return countHan(text) + 2 * countWords(text);
}

function isIn(segments: TranslationUnit['en'], language: string): boolean {
  return segments.length > 0 && segments.every(({ lang }) => lang.startsWith(language));
}
