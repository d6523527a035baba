import type { Band } from './band.ts';
import type { Words } from './evidence.ts';

/** Share of words that translate nothing on the other side, whatever is paired with them. */
const IDLE = 0.65;
/** No single match says more than this factor. */
const STRONGEST = 100;
/** Score of a word that nothing explains: its logarithm, and half as much again, for a word that could have been found is missed. */
const MISS = 1.5 * Math.log(IDLE);

/** Which atoms of one side may be explained by a run of the other: a half-open range. */
export type Reach = (first: number, count: number) => readonly [from: number, to: number];

/**
 * How well runs of atoms of one side explain the single atoms of the other, as log likelihood ratios against chance, after
 * Moore 2002, "Fast and Accurate Sentence Alignment of Bilingual Corpora". `score(first, count, atom)` reads the table.
 */
export class Explained {
  readonly #scores: Float32Array;
  readonly #offset: Int32Array;
  readonly #from: Int32Array;
  readonly #longest: number;

  constructor(explaining: Words, explained: Words, longest: number, reach: Reach) {
    this.#longest = longest;
    const count = explaining.atoms.length;
    this.#offset = new Int32Array(count * longest + 1);
    this.#from = new Int32Array(count * longest);
    for (let k = 0; k < count * longest; k++) {
      const [from, to] = reach(Math.floor(k / longest), (k % longest) + 1);
      this.#from[k] = from;
      this.#offset[k + 1] = (this.#offset[k] ?? 0) + Math.max(0, to - from);
    }
    this.#scores = new Float32Array(this.#offset.at(-1) ?? 0);
    const sums = new Float32Array(explained.weight.length);
    for (let first = 0; first < count; first++) this.#fill(explaining, explained, first, sums);
  }

  /** Score of one atom, given `count` atoms of the explaining side from `first` on. */
  score(first: number, count: number, atom: number): number {
    const row = first * this.#longest + count - 1;
    return this.#scores[(this.#offset[row] ?? 0) + atom - (this.#from[row] ?? 0)] ?? 0;
  }

  #fill(explaining: Words, explained: Words, first: number, sums: Float32Array): void {
    const touched: number[] = [];
    let words = 1;
    for (let count = 1; count <= this.#longest && first + count <= explaining.atoms.length; count++) {
      const atom = explaining.atoms[first + count - 1] ?? new Int32Array();
      words += addLinks(explaining, atom, sums, touched);
      const row = first * this.#longest + count - 1;
      const [from, start, end] = [this.#from[row] ?? 0, this.#offset[row] ?? 0, this.#offset[row + 1] ?? 0];
      for (let k = start; k < end; k++) {
        this.#scores[k] = atomScore(explained, explained.atoms[from + k - start] ?? new Int32Array(), sums, words);
      }
    }
    for (const word of touched) sums[word] = 0;
  }
}

/** Adds what an atom's words explain; gives the sum of their weights. */
function addLinks(words: Words, atom: Int32Array, sums: Float32Array, touched: number[]): number {
  let weight = 0;
  for (const word of atom) {
    weight += words.weight[word] ?? 0;
    for (const { word: other, ratio } of words.links[word] ?? []) {
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + ratio;
    }
  }
  return weight;
}

function atomScore(explained: Words, atom: Int32Array, sums: Float32Array, words: number): number {
  let score = 0;
  for (const word of atom) {
    const sum = sums[word] as number;
    const weight = explained.weight[word] as number;
    score += weight * (sum === 0 ? MISS : Math.log(IDLE + (1 - IDLE) * Math.min(STRONGEST, sum / words)));
  }
  return score;
}

/** Reach of English runs over Chinese atoms within a band, and the other way about. */
export function reachOfRows(band: Band): Reach {
  return (first, count) => [band.from[first] ?? 0, (band.to[Math.min(first + count, band.to.length - 1)] ?? 1) - 1];
}

/** Reach of runs of columns: the rows from which or to which a bead with these columns may lead. */
export function reachOfColumns({ from, to }: Band, columns: number): Reach {
  const first = new Int32Array(columns + 1);
  const last = new Int32Array(columns + 1);
  for (let column = 0, top = 0, bottom = 0; column <= columns; column++) {
    while ((to[top] ?? 0) <= column) top++;
    while (bottom + 1 < from.length && (from[bottom + 1] ?? 0) <= column) bottom++;
    first[column] = top;
    last[column] = bottom;
  }
  return (start, count) => [first[start] ?? 0, last[Math.min(columns, start + count)] ?? 0];
}
