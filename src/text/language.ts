import { francAll } from 'franc';
import type { Lang } from '../model.ts';
import { remember } from './remember.ts';
import { countWide, type WideCounts } from './script.ts';

/** Explanations in brackets, such as `(AI: 人工智能)`: they do not decide in which language a sentence is written. */
const GLOSS = /[(（][^()（）]{0,200}[)）]/g;
/** Words that begin in lower case: names, which Chinese keeps in Latin letters, rarely do. Most characters are no such letter: that is asked first. */
const LOWER_WORD = /(?=\p{Ll})(?<![\p{L}\p{N}])\p{Ll}+/gu;

/** Han characters that translate one English word, on average over transcripts. */
export const HAN_PER_WORD = 1.7;

/** Anything from the blocks of Chinese, Japanese and Korean writing, their punctuation and full-width forms. */
const EAST_ASIAN = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\ud840-\ud888]/;

export type Script = 'latin' | 'wide' | null;

/** Which of the two scripts a line is written in; `null` for a line without letters. Each step of reading asks about each line again. */
export const scriptOf = remember(tellScript, { most: 2000 });

function tellScript(text: string): Script {
  if (!EAST_ASIAN.test(text)) return /\p{L}/u.test(text) ? 'latin' : null;
  const bare = text.replace(GLOSS, ' ');
  const core = /[\p{L}]/u.test(bare) ? bare : text;
  const counts = countWide(core);
  const { han, kana, hangul, marks } = counts;
  const wide = han + kana + hangul;
  if (wide + marks === 0) return /\p{L}/u.test(core) ? 'latin' : null;
  if (outweighsAnyWords(counts, core.length)) return 'wide';
  const words = count(core, LOWER_WORD);
  if (wide === 0 && words === 0) return /\p{L}/u.test(core) ? 'wide' : null;
  if (marks + han === 0 && words > 1) return 'latin';
  return wide + marks >= words * HAN_PER_WORD ? 'wide' : 'latin';
}

/** Whether a text has too few other characters to hold as many words: between two of them stands something. Most Chinese need not be looked at for words. */
function outweighsAnyWords({ han, kana, hangul, marks }: WideCounts, length: number): boolean {
  const own = han + kana + hangul + marks;
  return han > 0 && own >= ((length - own + 1) / 2) * HAN_PER_WORD;
}

/** Languages in Latin letters that talks are held in, as ISO 639-3 → BCP 47. */
const LATIN: Readonly<Record<string, Lang>> = {
  ...{ eng: 'en', nob: 'nb', nno: 'nn', dan: 'da', swe: 'sv', deu: 'de', nld: 'nl', fra: 'fr', spa: 'es', por: 'pt' },
  ...{ ita: 'it', pol: 'pl', tur: 'tr', vie: 'vi', ind: 'id', fin: 'fi' },
};
/** The commonest English words; one in five words of running English is among them, one in thirty of other languages. */
const ENGLISH = /\b(?:the|of|and|to|that|it|you|this|are|with|have|they|what|but|is|was)\b/gi;
/** Fewer letters than this say too little about which Latin language a text is in. */
const ENOUGH = 60;

/** Language of a text in Latin letters: `en` unless it is clearly something else; `null` if it is too short to tell. */
export function latinLanguage(text: string): Lang | null {
  if (text.length < ENOUGH) return null;
  const words = text.split(/\s+/).length;
  if (count(text, ENGLISH) * 12 >= words) return 'en';
  const ranked = francAll(text, { only: Object.keys(LATIN) });
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  const [code, score] = ranked[0] ?? ['eng', 1];
  return score - english > 0.1 ? (LATIN[code] ?? 'en') : 'en';
}

/**
 * Language of a text in Han characters, kana or Hangul: `zh-Hans`, `zh-Hant`, `ja` or `ko`. `traditional` is asked of Chinese, with its number of Han
 * characters.
 */
export function wideLanguage(text: string, traditional: (text: string, han: number) => boolean): Lang {
  const { han, kana, hangul } = countWide(text);
  if (kana * 4 > han) return 'ja';
  if (hangul > han) return 'ko';
  return traditional(text, han) ? 'zh-Hant' : 'zh-Hans';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
