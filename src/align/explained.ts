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
      this.#offset[k + 1] = (this.#offset[k] as number) + Math.max(0, to - from);
    }
    this.#scores = new Float32Array(this.#offset.at(-1) as number);
    const places = new WordPlaces(explained);
    const missed = explained.atoms.map((atom) => MISS * weightOf(explained, atom));
    const sums = new Float32Array(explained.weight.length);
    for (let first = 0; first < count; first++) this.#fill(explaining, first, { explained, places, missed, sums });
  }

  /** Score of one atom, given `count` atoms of the explaining side from `first` on. */
  score(first: number, count: number, atom: number): number {
    const row = first * this.#longest + count - 1;
    return this.#scores[(this.#offset[row] as number) + atom - (this.#from[row] as number)] ?? 0;
  }

  #fill(explaining: Words, first: number, { explained, places, missed, sums }: Filling): void {
    const touched: number[] = [];
    let words = 1;
    for (let count = 1; count <= this.#longest && first + count <= explaining.atoms.length; count++) {
      const atom = explaining.atoms[first + count - 1] ?? NONE;
      words += weightOf(explaining, atom);
      addLinks(explaining, atom, sums, touched);
      const row = first * this.#longest + count - 1;
      const from = this.#from[row] as number;
      const own = this.#scores.subarray(this.#offset[row], this.#offset[row + 1]);
      for (let k = 0; k < own.length; k++) own[k] = missed[from + k] as number;
      for (const word of touched) {
        const ratio = Math.min(STRONGEST, (sums[word] as number) / words);
        const gain = (explained.weight[word] as number) * (Math.log(IDLE + (1 - IDLE) * ratio) - MISS);
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
  for (const word of atom) sum += weight[word] as number;
  return sum;
}

/** Adds what an atom's words explain. */
function addLinks({ links }: Words, atom: Int32Array, sums: Float32Array, touched: number[]): void {
  const { first, word: others, ratio } = links;
  for (const word of atom) {
    for (let link = first[word] as number; link < (first[word + 1] as number); link++) {
      const other = others[link] as number;
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] as number) + (ratio[link] as number);
    }
  }
}

/** Reach of English runs over Chinese atoms within a band, and the other way about. */
export function reachOfRows(band: Band): Reach {
  return (first, count) => [
    band.from[first] as number,
    (band.to[Math.min(first + count, band.to.length - 1)] as number) - 1,
  ];
}

/** Reach of runs of columns: the rows from which or to which a bead with these columns may lead. */
export function reachOfColumns({ from, to }: Band, columns: number): Reach {
  const first = new Int32Array(columns + 1);
  const last = new Int32Array(columns + 1);
  for (let column = 0, top = 0, bottom = 0; column <= columns; column++) {
    while ((to[top] as number) <= column) top++;
    while (bottom + 1 < from.length && (from[bottom + 1] as number) <= column) bottom++;
    first[column] = top;
    last[column] = bottom;
  }
  return (start, count) => [first[start] as number, last[Math.min(columns, start + count)] as number];
}
