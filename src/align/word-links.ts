import { isAnchor } from './anchors.ts';
import type { Link } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Probability that an anchor of one text stands in its translation too. */
const ANCHOR = 0.8;
/** Probability that a translation which a lexicon gives full strength is the one used. */
const USED = { dictionary: 0.25, learned: 0.3 };
/** What a dictionary says counts less beside what an author's own notes say. */
const BESIDE_LEARNED = 0.5;
/** From this strength on a lexicon is sure. */
const SURE = 0.3;
/** Chance that some translation of a word turns up which we do not know of. */
const UNKNOWN = 0.0005;

/** For each word of either side what it explains on the other. */
export interface WordLinks {
  readonly en: Link[][];
  readonly zh: Link[][];
}

/** Finds the words of two texts that translate each other: by lexicons, by being written alike. */
export function linkWords(en: Vocabulary, zh: Vocabulary, lexicons: readonly Lexicon[]): WordLinks {
  const links: WordLinks = { en: en.words.map(() => []), zh: zh.words.map(() => []) };
  const strongest = new Map<number, WeighedPair>();
  for (const lexicon of lexicons) {
    const share = lexicons.length > 1 && lexicon.kind === 'dictionary' ? BESIDE_LEARNED : 1;
    for (const pair of weighedPairs(en, zh, lexicon, USED[lexicon.kind] * share)) {
      const key = pair.en * zh.words.length + pair.zh;
      const other = strongest.get(key);
      strongest.set(key, other ? stronger(pair, other) : pair);
    }
  }
  for (const pair of strongest.values()) add(links, pair);
  for (const [number, word] of en.words.entries()) {
    const same = isAnchor(word) ? zh.number(word) : undefined;
    if (same !== undefined) {
      add(links, {
        en: number,
        zh: same,
        forward: ANCHOR / zh.chance(same),
        backward: ANCHOR / en.chance(number),
        sure: true,
      });
    }
  }
  return links;
}

/** Two words, and how much likelier each makes the other. */
interface WeighedPair {
  readonly en: number;
  readonly zh: number;
  readonly forward: number;
  readonly backward: number;
  readonly sure: boolean;
}

function add(links: WordLinks, { en, zh, forward, backward, sure }: WeighedPair): void {
  links.en[en]?.push({ word: zh, ratio: forward, sure });
  links.zh[zh]?.push({ word: en, ratio: backward, sure });
}

function stronger(a: WeighedPair, b: WeighedPair): WeighedPair {
  return {
    en: a.en,
    zh: a.zh,
    forward: Math.max(a.forward, b.forward),
    backward: Math.max(a.backward, b.backward),
    sure: a.sure || b.sure,
  };
}

/**
 * The pairs that a lexicon knows. That one of a word's translations occurs is as surprising as all of them together are rare in this text:
 * `go` with its hundred translations says little, `gigawatt` with one says much.
 */
function weighedPairs(en: Vocabulary, zh: Vocabulary, lexicon: Lexicon, used: number): WeighedPair[] {
  const pairs = pairsIn(en, zh, lexicon);
  const expected = { en: new Float64Array(en.words.length), zh: new Float64Array(zh.words.length) };
  for (const pair of pairs) {
    expected.en[pair.en] = (expected.en[pair.en] ?? 0) + pair.strength * zh.chance(pair.zh);
    expected.zh[pair.zh] = (expected.zh[pair.zh] ?? 0) + pair.strength * en.chance(pair.en);
  }
  return pairs.map((pair) => ({
    en: pair.en,
    zh: pair.zh,
    forward: (used * pair.strength) / ((expected.en[pair.en] ?? 0) + UNKNOWN),
    backward: (used * pair.strength) / ((expected.zh[pair.zh] ?? 0) + UNKNOWN),
    sure: pair.strength >= SURE,
  }));
}

function pairsIn(en: Vocabulary, zh: Vocabulary, lexicon: Lexicon): { en: number; zh: number; strength: number }[] {
  const wordOfGram = new Map<number, number>();
  for (const [number, word] of zh.words.entries()) {
    const gram = lexicon.gramNumber(word);
    if (gram !== undefined) wordOfGram.set(gram, number);
  }
  return en.words.flatMap((word, number) => {
    const { grams = [], strengths = [] } = lexicon.translations(word) ?? {};
    const pairs: { en: number; zh: number; strength: number }[] = [];
    for (let k = 0; k < grams.length; k++) {
      const other = wordOfGram.get(grams[k] ?? -1);
      if (other !== undefined) pairs.push({ en: number, zh: other, strength: strengths[k] ?? 0 });
    }
    return pairs;
  });
}
