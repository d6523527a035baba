import { remember } from '../text/remember.ts';
import { anchorsOf } from './anchors.ts';
import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';

type Tokens = readonly string[];

/** The texts of the note at hand: each step of aligning asks about them again, and speech without marks is asked word by word. */
const NOTE = { most: 200_000, weigh: (text: string) => text.length };

/** What English text is compared by. */
export const englishTokens = remember(
  (text: string): Tokens => [...englishWords(text), ...anchorsOf(text, 'en')],
  NOTE,
);

/** What Chinese text is compared by. */
export const chineseTokens = remember(
  (text: string): Tokens => [...chineseGrams(text), ...anchorsOf(text, 'zh')],
  NOTE,
);
