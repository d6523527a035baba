import type { Side, Span } from '../model.ts';
import { type Links, linkCount, type Words } from './evidence.ts';
import { linksOf, noPairs, type WordPairs } from './links.ts';

/** Both sides of what is compared. */
export type Sides = Readonly<Record<Side, Words>>;

/**
 * Cuts the evidence of a few atoms out of that of a whole note: a note's words are looked up once, and how rare they are the note tells better than
 * a paragraph. Words are numbered anew, and keep only the links to words that are there.
 */
export class LocalEvidence {
  readonly #whole: Sides;
  /** The new number of each word of the note plus one; 0 between two cuts. */
  readonly #numbers: Readonly<Record<Side, Int32Array>>;

  constructor(whole: Sides) {
    this.#whole = whole;
    this.#numbers = { en: new Int32Array(whole.en.weight.length), zh: new Int32Array(whole.zh.weight.length) };
  }

  /** The evidence of two ranges of atoms. */
  of(en: Span, zh: Span): Sides {
    const { en: rows, zh: columns } = this.#whole;
    const words = { en: numbered(rows, en, this.#numbers.en), zh: numbered(columns, zh, this.#numbers.zh) };
    const links = linksOf(pairsOf(words.en, rows.links, this.#numbers.zh), {
      en: words.en.length,
      zh: words.zh.length,
    });
    const sides = {
      en: { atoms: localAtoms(rows, en, this.#numbers.en, links.en), weight: weights(rows, words.en), links: links.en },
      zh: {
        atoms: localAtoms(columns, zh, this.#numbers.zh, links.zh),
        weight: weights(columns, words.zh),
        links: links.zh,
      },
    };
    for (const word of words.en) this.#numbers.en[word] = 0;
    for (const word of words.zh) this.#numbers.zh[word] = 0;
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

/** The links between words that are there. An English word has far fewer links in a note than a Chinese character: they are looked up from there. */
function pairsOf(en: readonly number[], links: Links, zh: Int32Array): WordPairs {
  const pairs = noPairs();
  for (let k = 0; k < en.length; k++) {
    const word = en[k] ?? 0;
    const end = links.first[word + 1] ?? 0;
    for (let link = links.first[word] ?? 0; link < end; link++) {
      const number = zh[links.word[link] ?? 0] ?? 0;
      if (number === 0) continue;
      pairs.en.push(k);
      pairs.zh.push(number - 1);
      pairs.forward.push(links.ratio[link] ?? 0);
      pairs.backward.push(links.back[link] ?? 0);
      pairs.sure.push(links.sure[link] ?? 0);
    }
  }
  return pairs;
}

/** Atoms by the new numbers; a word that means nothing here is no evidence against anything, and left out. */
function localAtoms({ atoms }: Words, [from, to]: Span, numbers: Int32Array, links: Links): Int32Array[] {
  const kept: number[] = [];
  return atoms.slice(from, to).map((atom) => {
    kept.length = 0;
    for (const word of atom) {
      const number = (numbers[word] ?? 0) - 1;
      if (linkCount(links, number) > 0) kept.push(number);
    }
    return new Int32Array(kept);
  });
}

function weights({ weight }: Words, words: readonly number[]): Float32Array {
  const own = new Float32Array(words.length);
  for (let k = 0; k < words.length; k++) own[k] = weight[words[k] ?? 0] ?? 0;
  return own;
}
