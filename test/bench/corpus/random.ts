/** A source of numbers that looks random and is the same on every machine. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A whole number below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, which is plenty for sample texts. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const [first] = list;
    if (first === undefined) throw new RangeError('There is nothing to pick from.');
    return list[below(list.length)] ?? first;
  };
  return { next, below, pick };
}

/** A rank from 0 below `ranks`, the smaller the likelier: Zipf's law with exponent 1. */
export function zipf(random: Random, ranks: number): number {
  return Math.min(ranks - 1, Math.floor((ranks + 1) ** random.next()) - 1);
}

/** A size around `median` with a long tail upwards: log-normal, by Box and Muller. */
export function spread(random: Random, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return median * Math.exp(sigma * normal);
}
