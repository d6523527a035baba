import { HAN_PER_WORD, scriptOf } from '../../text/language.ts';
import { countHan, countWords } from '../../text/script.ts';
import type { Token } from './scan.ts';

/** A line of text with its script. */
export interface ScriptedLine {
  readonly text: string;
  readonly wide: boolean;
}

/** How much text there is in either language. */
export interface Amount {
  readonly han: number;
  readonly words: number;
}

/** The lines of text among tokens. */
export function scriptedLines(tokens: readonly Token[]): ScriptedLine[] {
  const texts = tokens.flatMap((token) => (token.type === 'text' ? [token.text] : []));
  return texts.map((text) => ({ text, wide: scriptOf(text) === 'wide' }));
}

export function amountOf(lines: readonly ScriptedLine[]): Amount {
  let [han, words] = [0, 0];
  for (const { text, wide } of lines) {
    if (wide) han += countHan(text);
    else words += countWords(text);
  }
  return { han, words };
}

export function sumOf(amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, { han, words }) => ({ han: sum.han + han, words: sum.words + words }), {
    han: 0,
    words: 0,
  });
}

/** Latin text as a share of what a full translation of the Han text would have; 0 when either is missing. */
export function originalShare({ han, words }: Amount): number {
  return han === 0 ? 0 : (words * HAN_PER_WORD) / han;
}
