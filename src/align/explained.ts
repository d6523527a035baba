import type { Band } from './band.ts';
import type { Words } from './evidence.ts';
import { WordPlaces } from './word-places.ts';

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
 * Moore 2002, "Fast and Accurate Sentence Alignment of Bilingual Corpora". `score(first, count, atom)` reads the table. A run explains few of
 * the words in its reach: all count as missed to begin with, then those that it explains are looked up.
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
    const places = new WordPlaces(explained);
    const missed = explained.atoms.map((atom) => MISS * weightOf(explained, atom));
    const sums = new Float32Array(explained.weight.length);
    for (let first = 0; first < count; first++) this.#fill(explaining, first, { explained, places, missed, sums });
  }

  /** Score of one atom, given `count` atoms of the explaining side from `first` on. */
  score(first: number, count: number, atom: number): number {
    const row = first * this.#longest + count - 1;
    return this.#scores[(this.#offset[row] ?? 0) + atom - (this.#from[row] ?? 0)] ?? 0;
  }

  #fill(explaining: Words, first: number, { explained, places, missed, sums }: Filling): void {
    const touched: number[] = [];
    let words = 1;
    for (let count = 1; count <= this.#longest && first + count <= explaining.atoms.length; count++) {
      const atom = explaining.atoms[first + count - 1] ?? NONE;
      words += weightOf(explaining, atom);
      addLinks(explaining, atom, sums, touched);
      const row = first * this.#longest + count - 1;
      const from = this.#from[row] ?? 0;
      const own = this.#scores.subarray(this.#offset[row], this.#offset[row + 1]);
      for (let k = 0; k < own.length; k++) own[k] = missed[from + k] ?? 0;
      for (const word of touched) {
        const ratio = Math.min(STRONGEST, (sums[word] ?? 0) / words);
        const gain = (explained.weight[word] ?? 0) * (Math.log(IDLE + (1 - IDLE) * ratio) - MISS);
        places.add(word, from, gain, own);
      }
    }
    for (const word of touched) sums[word] = 0;
  }
}

const NONE = new Int32Array();

/** What filling a table needs: where words stand, atoms' scores if all is missed, and sums that are 0 between two runs. */
interface Filling {
  readonly explained: Words;
  readonly places: WordPlaces;
  readonly missed: readonly number[];
  readonly sums: Float32Array;
}

function weightOf({ weight }: Words, atom: Int32Array): number {
  let sum = 0;
  for (const word of atom) sum += weight[word] ?? 0;
  return sum;
}

/** Adds what an atom's words explain. */
function addLinks({ links }: Words, atom: Int32Array, sums: Float32Array, touched: number[]): void {
  const { first, word: others, ratio } = links;
  for (const word of atom) {
    for (let link = first[word] ?? 0; link < (first[word + 1] ?? 0); link++) {
      const other = others[link] ?? 0;
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + (ratio[link] ?? 0);
    }
  }
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
