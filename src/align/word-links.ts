import { isAnchor } from './anchors.ts';
import type { Links } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { linksOf, noPairs, type WordPairs } from './links.ts';
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
  readonly en: Links;
  readonly zh: Links;
  /** 1 for each English word that some lexicon knows, whether this text translates it or not. */
  readonly known: Uint8Array;
}

/** Finds the words of two texts that translate each other: by lexicons, by being written alike. */
export function linkWords(en: Vocabulary, zh: Vocabulary, lexicons: readonly Lexicon[]): WordLinks {
  const known = new Uint8Array(en.words.length);
  const pairs = noPairs();
  const places = new Map<number, number>();
  for (const lexicon of lexicons) {
    const share = lexicons.length > 1 && lexicon.kind === 'dictionary' ? BESIDE_LEARNED : 1;
    const found = weigh(pairsIn(en, zh, lexicon, known), en, zh, USED[lexicon.kind] * share);
    join(pairs, found, lexicons.length > 1 ? places : null, zh.words.length);
  }
  addAnchors(pairs, en, zh);
  return { ...linksOf(pairs, { en: en.words.length, zh: zh.words.length }), known };
}

/** Adds pairs that another lexicon found: where both know one, the stronger link counts. `places` tells where pairs stand. */
function join(pairs: WordPairs, found: WordPairs, places: Map<number, number> | null, breadth: number): void {
  for (let k = 0; k < found.en.length; k++) {
    const pair = pairAt(found, k);
    const key = pair.en * breadth + pair.zh;
    const at = places?.get(key);
    if (at === undefined) {
      places?.set(key, pairs.en.length);
      add(pairs, pair);
    } else {
      pairs.forward[at] = Math.max(pairs.forward[at] as number, pair.forward);
      pairs.backward[at] = Math.max(pairs.backward[at] as number, pair.backward);
      pairs.sure[at] = Math.max(pairs.sure[at] as number, pair.sure);
    }
  }
}

function addAnchors(pairs: WordPairs, en: Vocabulary, zh: Vocabulary): void {
  for (const [number, word] of en.words.entries()) {
    const same = isAnchor(word) ? zh.number(word) : undefined;
    if (same === undefined) continue;
    add(pairs, {
      en: number,
      zh: same,
      forward: ANCHOR / zh.chance(same),
      backward: ANCHOR / en.chance(number),
      sure: 1,
    });
  }
}

type Pair = { readonly [part in keyof WordPairs]: number };

function pairAt({ en, zh, forward, backward, sure }: WordPairs, k: number): Pair {
  return {
    en: en[k] as number,
    zh: zh[k] as number,
    forward: forward[k] as number,
    backward: backward[k] as number,
    sure: sure[k] as number,
  };
}

function add(pairs: WordPairs, pair: Pair): void {
  pairs.en.push(pair.en);
  pairs.zh.push(pair.zh);
  pairs.forward.push(pair.forward);
  pairs.backward.push(pair.backward);
  pairs.sure.push(pair.sure);
}

/** The pairs that a lexicon knows, with its strengths both ways; marks the English words that it knows. */
function pairsIn(en: Vocabulary, zh: Vocabulary, lexicon: Lexicon, known: Uint8Array): WordPairs {
  const wordOfGram = emptyPlaces(lexicon);
  const grams = zh.words.map(lexicon.gramNumber);
  for (const [number, gram] of grams.entries()) if (gram !== undefined) wordOfGram[gram] = number + 1;
  const pairs = pairsWith(wordOfGram, en, lexicon, known);
  for (const gram of grams) if (gram !== undefined) wordOfGram[gram] = 0;
  return pairs;
}

const places = new WeakMap<Lexicon, Int32Array>();

/** A place for each gram of a lexicon, all of them 0 between two uses: the words at hand are a few of its many thousand. */
function emptyPlaces(lexicon: Lexicon): Int32Array {
  const before = places.get(lexicon);
  if (before) return before;
  const own = new Int32Array(1 + lexicon.table.grams.reduce((most, gram) => Math.max(most, gram), 0));
  places.set(lexicon, own);
  return own;
}

/** `wordOfGram`: the Chinese word of each gram plus one, or 0. */
function pairsWith(wordOfGram: Int32Array, en: Vocabulary, lexicon: Lexicon, known: Uint8Array): WordPairs {
  const { first, grams, strengths } = lexicon.table;
  const pairs = noPairs();
  for (const [number, word] of en.words.entries()) {
    const stem = lexicon.stemNumber(word);
    if (stem === undefined) continue;
    known[number] = 1;
    const end = first[stem + 1] as number;
    for (let k = first[stem] as number; k < end; k++) {
      const other = wordOfGram[grams[k] as number] as number;
      if (other === 0) continue;
      const strength = strengths[k] as number;
      const sure = strength >= SURE ? 1 : 0;
      add(pairs, { en: number, zh: other - 1, forward: strength, backward: strength, sure });
    }
  }
  return pairs;
}

/**
 * Strengths → ratios. That one of a word's translations occurs is as surprising as all of them together are rare in this text:
 * `go` with its hundred translations says little, `gigawatt` with one says much.
 */
function weigh(pairs: WordPairs, en: Vocabulary, zh: Vocabulary, used: number): WordPairs {
  const expected = { en: new Float64Array(en.words.length), zh: new Float64Array(zh.words.length) };
  for (let k = 0; k < pairs.en.length; k++) {
    const [one, other, strength] = [pairs.en[k] as number, pairs.zh[k] as number, pairs.forward[k] as number];
    expected.en[one] = (expected.en[one] as number) + strength * zh.chance(other);
    expected.zh[other] = (expected.zh[other] as number) + strength * en.chance(one);
  }
  for (let k = 0; k < pairs.en.length; k++) {
    const strength = used * (pairs.forward[k] as number);
    pairs.forward[k] = strength / ((expected.en[pairs.en[k] as number] as number) + UNKNOWN);
    pairs.backward[k] = strength / ((expected.zh[pairs.zh[k] as number] as number) + UNKNOWN);
  }
  return pairs;
}
