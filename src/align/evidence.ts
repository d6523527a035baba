/**
 * The words of the other side that each word explains, as parallel lists: those of word `w` stand from `first[w]` to `first[w + 1]`. Lists of numbers and
 * no objects, because a note has tens of thousands of links and every sentence asks for them.
 */
export interface Links {
  readonly first: Int32Array;
  readonly word: Int32Array;
  /** How much likelier the other word is where this one's text is translated than anywhere. */
  readonly ratio: Float64Array;
  /** The same of this word where the other one is translated. */
  readonly back: Float64Array;
  /** 1 where a lexicon says so of the whole word, or both are written alike. */
  readonly sure: Uint8Array;
}

/** One side of what is aligned, its words as numbers. */
export interface Words {
  /** For each atom its words in order, repetitions kept, without those that have no links: they say nothing. */
  readonly atoms: readonly Int32Array[];
  /** How much a word's match or mismatch counts; a Chinese gram, of which several make a word, counts less than one. */
  readonly weight: Float32Array;
  readonly links: Links;
}

/** Both sides. */
export interface Evidence {
  readonly en: Words;
  readonly zh: Words;
  /** All words of the English atoms, and 1 for each that some lexicon knows, whether this text translates it or not. */
  readonly english: { readonly atoms: readonly Int32Array[]; readonly known: Uint8Array };
}

/** Number of links of a word. */
export function linkCount({ first }: Links, word: number): number {
  return (first[word + 1] as number) - (first[word] as number);
}
