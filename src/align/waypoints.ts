import type { Waypoint } from './band.ts';
import type { Evidence, Words } from './evidence.ts';

/** Shorter texts lie wholly within the band around the diagonal. */
const SHORT = 60;
/** A word that occurs oftener does not tell where we are. */
const RARE = 4;
/** Weaker links say too little. */
const STRONG = 5;
/** Points that lie further than this from the line between their neighbours are chance. */
const STRAY = 25;
/** Neighbours of a point that say whether it strays. */
const WITNESSES = 6;

interface Point {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * Where the alignment of a long text probably passes: the heaviest chain of rare words that translate each other, ascending on both sides, without
 * the points that lie off the line of their neighbours. After "patience" differencing; n log n in the number of rare words.
 */
export function waypoints({ en, zh }: Evidence): Waypoint[] {
  if (en.atoms.length <= SHORT && zh.atoms.length <= SHORT) return [];
  return withoutStrays(heaviestChain(pointsOf(en, zh), zh.atoms.length)).map(({ row, column }) => [row, column]);
}

function pointsOf(en: Words, zh: Words): Point[] {
  const places = { en: rarePlaces(en), zh: rarePlaces(zh) };
  const { first, word: others, ratio } = en.links;
  const points: Point[] = [];
  for (const [word, rows] of places.en) {
    for (let link = first[word] as number; link < (first[word + 1] as number); link++) {
      const columns = places.zh.get(others[link] as number);
      if ((ratio[link] as number) < STRONG || !columns) continue;
      const weight = 1 / (rows.length * columns.length);
      for (const row of rows) points.push(...columns.map((column) => ({ row, column, weight })));
    }
  }
  return points.sort((a, b) => a.row - b.row || b.column - a.column);
}

/** The atoms in which each rare word occurs. */
function rarePlaces({ atoms, weight }: Words): Map<number, number[]> {
  const counts = new Int32Array(weight.length);
  for (const atom of atoms) for (const word of atom) counts[word] = (counts[word] as number) + 1;
  const places = new Map<number, number[]>();
  for (const [index, atom] of atoms.entries()) {
    for (const word of atom) {
      if ((counts[word] as number) > RARE) continue;
      const own = places.get(word) ?? [];
      own.push(index);
      places.set(word, own);
    }
  }
  return places;
}

/** The chain of greatest weight among points sorted by row, then by falling column: strictly ascending in both. */
function heaviestChain(points: readonly Point[], columns: number): Point[] {
  const weights = new Float64Array(points.length);
  const best = new PrefixMaxima(columns, weights);
  const before = new Int32Array(points.length).fill(-1);
  let last = -1;
  for (const [index, { column, weight }] of points.entries()) {
    const link = best.upTo(column - 1);
    before[index] = link;
    weights[index] = weight + (weights[link] ?? 0);
    best.offer(column, index);
    if (last < 0 || (weights[index] as number) > (weights[last] as number)) last = index;
  }
  const chain: Point[] = [];
  for (let index = last; index >= 0; index = before[index] as number) {
    const point = points[index];
    if (point) chain.push(point);
  }
  return chain.reverse();
}

/** For each column the index of the heaviest chain that ends at or before it (Fenwick 1994). */
class PrefixMaxima {
  readonly #tree: Int32Array;
  readonly #weights: Float64Array;

  constructor(columns: number, weights: Float64Array) {
    this.#weights = weights;
    this.#tree = new Int32Array(columns + 1).fill(-1);
  }

  upTo(column: number): number {
    let best = -1;
    for (let at = column + 1; at > 0; at -= at & -at) {
      const index = this.#tree[at] as number;
      if (index >= 0 && (best < 0 || (this.#weights[index] as number) > (this.#weights[best] as number))) best = index;
    }
    return best;
  }

  offer(column: number, index: number): void {
    for (let at = column + 1; at < this.#tree.length; at += at & -at) {
      const other = this.#tree[at] as number;
      if (other < 0 || (this.#weights[index] as number) > (this.#weights[other] as number)) this.#tree[at] = index;
    }
  }
}

/** Drops the points that their neighbours in the chain contradict. */
function withoutStrays(chain: readonly Point[]): Point[] {
  return chain.filter((point, k) => {
    const [start, end] = [chain[k - WITNESSES], chain[k + WITNESSES]];
    if (!start || !end) return false;
    const slope = (end.column - start.column) / Math.max(1, end.row - start.row);
    return Math.abs(start.column + slope * (point.row - start.row) - point.column) <= STRAY;
  });
}
