import { anchorsOf, isAnchor } from './anchors.ts';
import type { Atom, Atoms } from './atoms.ts';
import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';
import { type Evidence, type Links, linkCount } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { Vocabulary } from './vocabulary.ts';
import { linkWords } from './word-links.ts';

/** A gram overlaps its neighbours: together they count about as much as an English word. */
const GRAM_WEIGHT = 0.45;

/** Atoms of both sides → which of their words may translate which. */
export function gatherEvidence({ en, zh }: Atoms, lexicons: readonly Lexicon[]): Evidence {
  const english = new Vocabulary(en.map(englishTokens));
  const chinese = new Vocabulary(zh.map(chineseTokens));
  const links = linkWords(english, chinese, lexicons);
  return {
    known: english.atoms.map((atom) => atom.filter((word) => links.known[word] === 1)),
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

/** An atom is compared by so many words at most; only a text without any full stop has more. */
const MOST_TOKENS = 1200;

/** What an English atom, its label included, is compared by. */
function englishTokens(atom: Atom): string[] {
  const text = spoken(atom);
  return [...englishWords(text), ...anchorsOf(text, 'en')].slice(0, MOST_TOKENS);
}

/** What a Chinese atom, its label included, is compared by. */
function chineseTokens(atom: Atom): string[] {
  const text = spoken(atom);
  return [...chineseGrams(text), ...anchorsOf(text, 'zh')].slice(0, MOST_TOKENS);
}

function spoken({ text, label }: Atom): string {
  return label === undefined ? text : `${label} ${text}`;
}

function linked(vocabulary: Vocabulary, links: Links): Int32Array[] {
  return vocabulary.atoms.map((atom) => atom.filter((word) => linkCount(links, word) > 0));
}
