import type { Span } from '../model.ts';
import type { Link, Words } from './evidence.ts';

/** Both sides of what is compared. */
export interface Sides {
  readonly en: Words;
  readonly zh: Words;
}

/**
 * Cuts the evidence of a few atoms out of that of a whole note: a note's words are looked up once, and how rare they are the note tells better than
 * a paragraph. Words are numbered anew, and keep only the links to words that are there.
 */
export function localEvidence(whole: Sides, en: Span, zh: Span): Sides {
  const [rows, columns] = [renumbered(whole.en, en), renumbered(whole.zh, zh)];
  return { en: localWords(whole.en, rows, columns), zh: localWords(whole.zh, columns, rows) };
}

interface Renumbered {
  readonly atoms: readonly Int32Array[];
  /** The old number of each word. */
  readonly words: readonly number[];
  readonly numbers: ReadonlyMap<number, number>;
}

function renumbered({ atoms }: Words, span: Span): Renumbered {
  const numbers = new Map<number, number>();
  const words: number[] = [];
  const local = atoms.slice(...span).map((atom) =>
    atom.map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    }),
  );
  return { atoms: local, words, numbers };
}

function localWords({ weight, links }: Words, { atoms, words }: Renumbered, { numbers }: Renumbered): Words {
  const kept = words.map((word) => {
    const own: Link[] = [];
    for (const link of links[word] ?? []) {
      const number = numbers.get(link.word);
      if (number !== undefined) own.push({ ...link, word: number });
    }
    return own;
  });
  return {
    // A word that means nothing here is no evidence against anything.
    atoms: atoms.map((atom) => atom.filter((word) => (kept[word]?.length ?? 0) > 0)),
    weight: Float32Array.from(words, (word) => weight[word] ?? 0),
    links: kept,
  };
}
