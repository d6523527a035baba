import type { BorderModel } from './border-model.ts';
import type { LearnedName } from './learned-names.ts';

/** Which Chinese grams translate an English word: parallel lists. */
export interface Translations {
  /** Numbers in the lexicon's list of grams, ascending. */
  readonly grams: Int32Array;
  /** How surely each one does, over 0 to 1. */
  readonly strengths: Float32Array;
}

/** Words that translate each other. */
export interface Lexicon {
  /** A dictionary lists what is possible, a learnt lexicon what an author's notes say. */
  readonly kind: 'dictionary' | 'learned';
  readonly name: string;
  /** Whose work it is and under what terms; empty where it is the author's own. */
  readonly licence: string;
  /** Number of stems. */
  readonly size: number;
  /** Number of a stem (see `stem`), or `undefined` where it has no translations. */
  readonly stemNumber: (stem: string) => number | undefined;
  /** The translations of all stems: those of stem `s` are the ones from `first[s]` to `first[s + 1]`. */
  readonly table: Translations & { readonly first: Int32Array };
  /** Number of a gram (see `chineseGrams`), or `undefined` where no stem leads to it. */
  readonly gramNumber: (gram: string) => number | undefined;
  /** Where English sentences begin, if the lexicon has learnt that too. */
  readonly borders: BorderModel | null;
  /** What its surest translations are called in full, the surest first; none in a dictionary, nor in a file that was learnt before there were any. */
  readonly names: readonly LearnedName[];
}

/** The translations of a stem, if it has any. */
export function translations({ stemNumber, table }: Lexicon, stem: string): Translations | undefined {
  const number = stemNumber(stem);
  if (number === undefined) return undefined;
  const [from, to] = [table.first[number], table.first[number + 1]];
  return { grams: table.grams.subarray(from, to), strengths: table.strengths.subarray(from, to) };
}

/** A lexicon as plain lists: stems and grams sorted, `translations` parallel to the stems. */
export interface LexiconEntries extends Pick<Lexicon, 'kind' | 'name' | 'licence'> {
  readonly stems: readonly string[];
  readonly grams: readonly string[];
  readonly translations: readonly Translations[];
  readonly borders?: BorderModel | null;
  readonly names?: readonly LearnedName[];
}

/** A translation that is less sure than this is left out. */
const LEAST = 0.03;

/**
 * Strengths by stem and gram → entries with the strongest translations of each stem; of equally strong ones those with the commoner grams, then in the
 * grams' order.
 */
export function lexiconEntries(
  about: Pick<Lexicon, 'kind' | 'name' | 'licence'>,
  strengths: ReadonlyMap<string, ReadonlyMap<string, number>>,
  mostTranslations: number,
  commonness: (gram: string) => number = () => 0,
): LexiconEntries {
  const rows = [...strengths]
    .map(([stem, row]) => ({ stem, row: strongest(row, mostTranslations, commonness) }))
    .filter(({ row }) => row.length > 0)
    .sort((a, b) => order(a.stem, b.stem));
  const grams = [...new Set(rows.flatMap(({ row }) => row.map(([gram]) => gram)))].sort(order);
  const numbers = new Map(grams.map((gram, k) => [gram, k]));
  return {
    ...about,
    stems: rows.map(({ stem }) => stem),
    grams,
    translations: rows.map(({ row }) => ({
      grams: Int32Array.from(row, ([gram]) => numbers.get(gram) as number),
      strengths: Float32Array.from(row, ([, strength]) => strength),
    })),
  };
}

/** The strongest of a row, in the grams' order. */
function strongest(
  row: ReadonlyMap<string, number>,
  most: number,
  commonness: (gram: string) => number,
): [string, number][] {
  return [...row]
    .filter(([, strength]) => strength >= LEAST)
    .sort((a, b) => b[1] - a[1] || commonness(b[0]) - commonness(a[0]) || order(a[0], b[0]))
    .slice(0, most)
    .sort((a, b) => order(a[0], b[0]));
}

/** By UTF-16 units, whatever the machine's language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
