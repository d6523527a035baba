import type { Side } from '../model.ts';
import { isAnchor } from './anchors.ts';
import type { Atom, Atoms } from './atoms.ts';
import type { Background } from './background.ts';
import { type Evidence, type Links, linkCount } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { chineseTokens, englishTokens } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { linkWords } from './word-links.ts';

/** A gram overlaps its neighbours: together they count about as much as an English word. */
const GRAM_WEIGHT = 0.45;

/** An atom is compared by so many words at most; only a text without any full stop has more. */
const MOST_TOKENS = 1200;

/** Atoms of both sides → which of their words may translate which. How rare a word is they tell themselves, or the `background` that they stand in. */
export function gatherEvidence(
  { en, zh }: Atoms,
  lexicons: readonly Lexicon[],
  background: Readonly<Record<Side, Background>> | null = null,
): Evidence {
  const english = new Vocabulary(
    en.map((atom) => compared(englishTokens(spoken(atom)))),
    background?.en,
  );
  const chinese = new Vocabulary(
    zh.map((atom) => compared(chineseTokens(spoken(atom)))),
    background?.zh,
  );
  const links = linkWords(english, chinese, lexicons);
  return {
    english: { atoms: english.atoms, known: links.known },
    en: {
      atoms: linked(english, links.en),
      weight: new Float32Array(english.words.length).fill(1),
      links: links.en,
    },
    zh: {
      atoms: linked(chinese, links.zh),
      weight: Float32Array.from(chinese.words, (word) => (isAnchor(word) ? 1 : GRAM_WEIGHT)),
      links: links.zh,
    },
  };
}

/** An atom's text, its label included. */
function spoken({ text, label }: Atom): string {
  return label === undefined ? text : `${label} ${text}`;
}

function compared(tokens: readonly string[]): readonly string[] {
  return tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens;
}

function linked({ atoms }: Vocabulary, links: Links): Int32Array[] {
  const kept: number[] = [];
  return atoms.map((atom) => {
    kept.length = 0;
    for (const word of atom) if (linkCount(links, word) > 0) kept.push(word);
    return new Int32Array(kept);
  });
}
