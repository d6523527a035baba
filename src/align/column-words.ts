import type { Words } from './evidence.ts';
import type { Sides } from './local-evidence.ts';

/** Share of words that translate nothing on the other side, whatever is paired with them. */
const IDLE = 0.65;
/** No single match says more than this factor. */
const STRONGEST = 100;
const MISS = 1.5 * Math.log(IDLE);
/** Words that a Chinese sentence translates, about: what a match is measured against. */
const TYPICAL = 12;

/** How well each English word fits a Chinese sentence: `Explained`, made additive over words, so that stretches of any length can be compared. */
export class ColumnWords {
  readonly #en: Words;
  readonly #zh: Words;
  /** How much likelier the sentence at hand makes each English word; 0 between two sentences. */
  readonly #sums: Float32Array;
  /** For each gram the strongest claim that a word near by has on it; 0 for grams of other sentences. */
  readonly #claims: Float32Array;
  /** How many times each word stands near its place: what translates one of them is shared. */
  readonly #repeated: Repetitions;

  constructor({ en, zh }: Sides) {
    this.#en = en;
    this.#zh = zh;
    this.#sums = new Float32Array(en.weight.length);
    this.#claims = new Float32Array(zh.weight.length);
    this.#repeated = repetitions(en.atoms);
  }

  /** Running totals of the words from `from` to `to` for one Chinese sentence: their differences are the scores of stretches. */
  totals(column: number, from: number, to: number): Float64Array {
    const grams = new Set(this.#zh.atoms[column]);
    const touched = this.#explain(grams);
    this.#claim(grams, from, to);
    const weight =
      1 +
      (this.#zh.atoms[column] ?? new Int32Array()).reduce((sum, gram) => sum + (this.#zh.weight[gram] as number), 0);
    const { counts, first } = this.#repeated;
    const totals = new Float64Array(to - from + 1);
    for (let index = from; index < to; index++) {
      let score = 0;
      for (const [k, word] of (this.#en.atoms[index] ?? NONE).entries()) {
        const fit = this.#fit(word, weight);
        score += fit > 0 ? fit / (counts[(first[index] ?? 0) + k] ?? 1) : fit;
      }
      totals[index - from + 1] = (totals[index - from] as number) + score;
    }
    for (const word of touched) this.#sums[word] = 0;
    for (const gram of grams) this.#claims[gram] = 0;
    return totals;
  }

  #explain(grams: ReadonlySet<number>): number[] {
    const touched: number[] = [];
    const { first, word: words, ratio } = this.#zh.links;
    for (const gram of grams) {
      for (let link = first[gram] as number; link < (first[gram + 1] as number); link++) {
        const word = words[link] as number;
        if (this.#sums[word] === 0) touched.push(word);
        this.#sums[word] = (this.#sums[word] as number) + (ratio[link] as number);
      }
    }
    return touched;
  }

  /** A gram belongs first of all to the word that explains it best (Melamed 2000, "competitive linking"). */
  #claim(grams: ReadonlySet<number>, from: number, to: number): void {
    for (let index = from; index < to; index++) {
      for (const word of this.#en.atoms[index] ?? []) if (this.#sums[word] !== 0) this.#claimFor(word, grams);
    }
  }

  #claimFor(word: number, grams: ReadonlySet<number>): void {
    const { first, word: others, ratio } = this.#en.links;
    for (let link = first[word] as number; link < (first[word + 1] as number); link++) {
      const gram = others[link] as number;
      if (grams.has(gram)) this.#claims[gram] = Math.max(this.#claims[gram] as number, ratio[link] as number);
    }
  }

  #fit(word: number, weight: number): number {
    const own = this.#en.weight[word] as number;
    const sum = this.#sums[word] as number;
    if (sum === 0) return MISS * own;
    let [score, kept, whole] = [0, 0, 0];
    const { first, word: others, ratio: ratios } = this.#en.links;
    for (let link = first[word] as number; link < (first[word + 1] as number); link++) {
      const gram = others[link] as number;
      const claim = this.#claims[gram] as number;
      if (claim === 0) continue;
      const ratio = ratios[link] as number;
      const share = ratio / claim;
      kept += share * ratio;
      whole += ratio;
      score += share * (this.#zh.weight[gram] as number) * (gain(ratio / TYPICAL) - MISS);
    }
    return score + own * gain((sum * (whole > 0 ? kept / whole : 1)) / weight);
  }
}

const NONE = new Int32Array();
/** Words stand near each other so many atoms apart. */
const NEAR = 10;

/** How many times each word stands near its place, itself included: those of atom `k` are from `first[k]` on. */
interface Repetitions {
  readonly counts: Uint8Array;
  readonly first: Int32Array;
}

function repetitions(atoms: readonly Int32Array[]): Repetitions {
  const first = new Int32Array(atoms.length + 1);
  for (const [k, atom] of atoms.entries()) first[k + 1] = (first[k] ?? 0) + atom.length;
  const counts = new Uint8Array(first.at(-1) ?? 0);
  const near = new Map<number, number>();
  const add = (index: number, by: number) => {
    for (const word of atoms[index] ?? NONE) near.set(word, (near.get(word) ?? 0) + by);
  };
  for (let index = 0; index < NEAR; index++) add(index, 1);
  for (const [index, atom] of atoms.entries()) {
    add(index + NEAR, 1);
    add(index - NEAR - 1, -1);
    for (const [k, word] of atom.entries()) counts[(first[index] ?? 0) + k] = Math.min(255, near.get(word) ?? 1);
  }
  return { counts, first };
}

function gain(ratio: number): number {
  return Math.log(IDLE + (1 - IDLE) * Math.min(STRONGEST, ratio));
}
