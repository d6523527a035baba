import type { Span } from '../model.ts';
import type { Words } from './evidence.ts';

/** Both sides of what is compared. */
export interface Sides {
  readonly en: Words;
  readonly zh: Words;
}

/**
 * Cuts the evidence of a few atoms out of that of a whole note: a note's words are looked up once, and how rare they are the note tells better than
 * a paragraph. Words are numbered anew, and keep only the links to words that are there.
 */
export class LocalEvidence {
  readonly #whole: Sides;
  /** The new number of each word of the note plus one; 0 between two cuts. */
  readonly #numbers: { readonly en: Int32Array; readonly zh: Int32Array };

  constructor(whole: Sides) {
    this.#whole = whole;
    this.#numbers = { en: new Int32Array(whole.en.weight.length), zh: new Int32Array(whole.zh.weight.length) };
  }

  /** The evidence of two ranges of atoms. */
  of(en: Span, zh: Span): Sides {
    const numbers = this.#numbers;
    const rows = numbered(this.#whole.en, en, numbers.en);
    const columns = numbered(this.#whole.zh, zh, numbers.zh);
    const sides = {
      en: localWords(this.#whole.en, en, rows, numbers),
      zh: localWords(this.#whole.zh, zh, columns, { en: numbers.zh, zh: numbers.en }),
    };
    for (const word of rows) numbers.en[word] = 0;
    for (const word of columns) numbers.zh[word] = 0;
    return sides;
  }
}

/** Numbers the words of some atoms; gives the old number of each. */
function numbered({ atoms }: Words, [from, to]: Span, numbers: Int32Array): number[] {
  const words: number[] = [];
  for (let k = from; k < to; k++) {
    for (const word of atoms[k] ?? []) if (numbers[word] === 0) numbers[word] = words.push(word);
  }
  return words;
}

/** `numbers.en` are those of this side, `numbers.zh` those of the other. */
function localWords(
  { atoms, weight, links }: Words,
  [from, to]: Span,
  words: readonly number[],
  numbers: { readonly en: Int32Array; readonly zh: Int32Array },
): Words {
  const first = new Int32Array(words.length + 1);
  const kept: number[] = [];
  const own: number[] = [];
  for (const [k, word] of words.entries()) {
    for (let link = links.first[word] ?? 0; link < (links.first[word + 1] ?? 0); link++) {
      const number = numbers.zh[links.word[link] ?? 0] ?? 0;
      if (number === 0) continue;
      kept.push(link);
      own.push(number - 1);
    }
    first[k + 1] = kept.length;
  }
  return {
    atoms: atoms.slice(from, to).map((atom) => localAtom(atom, numbers.en, first)),
    weight: Float32Array.from(words, (word) => weight[word] ?? 0),
    links: {
      first,
      word: Int32Array.from(own),
      ratio: Float64Array.from(kept, (link) => links.ratio[link] ?? 0),
      sure: Uint8Array.from(kept, (link) => links.sure[link] ?? 0),
    },
  };
}

/** An atom's words under their new numbers; a word that means nothing here is no evidence against anything. */
function localAtom(atom: Int32Array, numbers: Int32Array, first: Int32Array): Int32Array {
  const local = atom.map((word) => (numbers[word] ?? 0) - 1);
  return local.filter((word) => (first[word + 1] ?? 0) > (first[word] ?? 0));
}
