import type { NoteTexts, Side } from '../model.ts';
import { chineseTokens, englishTokens } from './tokens.ts';

/** How often words stand in a text, and how many it has. */
export interface Background {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const known = new WeakMap<NoteTexts, Readonly<Record<Side, Background>>>();

/** What words of a few paragraphs are surprising against: the note around them. Counted once a note. */
export function backgroundOf(texts: NoteTexts): Readonly<Record<Side, Background>> {
  const before = known.get(texts);
  if (before) return before;
  const background = { en: counted(texts.en.map(englishTokens)), zh: counted(texts.zh.map(chineseTokens)) };
  known.set(texts, background);
  return background;
}

function counted(texts: readonly (readonly string[])[]): Background {
  const counts = new Map<string, number>();
  let total = 0;
  for (const words of texts) {
    total += words.length;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, total };
}
