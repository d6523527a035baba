import { HAN_PER_WORD, scriptOf } from '../../text/language.ts';
import { countHan, countWords } from '../../text/script.ts';
import type { Token } from './scan.ts';

/** Latin text as a share of what a full translation of the Han text would have; 0 when either is missing. */
export function originalShare(tokens: readonly Token[]): number {
  let han = 0;
  let words = 0;
  for (const { text, wide } of scriptedLines(tokens)) {
    if (wide) han += countHan(text);
    else words += countWords(text);
  }
  return han === 0 ? 0 : (words * HAN_PER_WORD) / han;
}

/** The lines of text among tokens, each with its script. */
export function scriptedLines(tokens: readonly Token[]): { text: string; wide: boolean }[] {
  const texts = tokens.flatMap((token) => (token.type === 'text' ? [token.text] : []));
  return texts.map((text) => ({ text, wide: scriptOf(text) === 'wide' }));
}
