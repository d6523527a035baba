import { anchorsOf } from './anchors.ts';
import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';

/** What English text is compared by. */
export const englishTokens = remembered((text) => [...englishWords(text), ...anchorsOf(text, 'en')]);

/** What Chinese text is compared by. */
export const chineseTokens = remembered((text) => [...chineseGrams(text), ...anchorsOf(text, 'zh')]);

type Tokens = readonly string[];

/** Characters of the texts that are remembered. */
const MOST_KNOWN = 200_000;

/** Remembers the answers for the note at hand: each step of aligning asks about its texts again, and speech without marks is asked word by word. */
function remembered(tokensOf: (text: string) => Tokens): (text: string) => Tokens {
  const known = new Map<string, Tokens>();
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (characters > MOST_KNOWN) {
      known.clear();
      characters = 0;
    }
    characters += text.length;
    const tokens = tokensOf(text);
    known.set(text, tokens);
    return tokens;
  };
}
