/** A word of the other side that a word explains. */
export interface Link {
  readonly word: number;
  /** How much likelier the other word is where this one's text is translated than anywhere. */
  readonly ratio: number;
  /** A lexicon says so of the whole word, or both are written alike. */
  readonly sure: boolean;
}

/** One side of what is aligned, its words as numbers. */
export interface Words {
  /** For each atom its words in order, repetitions kept, without those that have no links: they say nothing. */
  readonly atoms: readonly Int32Array[];
  /** How much a word's match or mismatch counts; a Chinese gram, of which several make a word, counts less than one. */
  readonly weight: Float32Array;
  readonly links: readonly (readonly Link[])[];
}

/** Both sides. */
export interface Evidence {
  readonly en: Words;
  readonly zh: Words;
  /** For each English atom its words that some lexicon knows, whether this text translates them or not. */
  readonly known: readonly Int32Array[];
}
