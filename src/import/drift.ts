/** A moment of one track, and how much later the same is said in the other; seconds. */
export interface Delay {
  readonly at: number;
  readonly by: number;
}

/** Neighbours whose median tells the delay of a moment: enough to outvote wrong pairs, few enough to follow a drift. */
const NEIGHBOURS = 15;

/** Delays of pairs that are surely right, in the order of time → how much later a moment of the first track is said in the second. */
export function driftOf(delays: readonly Delay[]): (at: number) => number {
  const medians = delays.map((_, k) => median(around(delays, k)));
  return (at) => medians[nearest(delays, at)] ?? 0;
}

function around(delays: readonly Delay[], k: number): number[] {
  const from = Math.max(0, Math.min(k - (NEIGHBOURS >> 1), delays.length - NEIGHBOURS));
  return delays.slice(from, from + NEIGHBOURS).map(({ by }) => by);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The last delay that is not after `at`, or the first; ascending. */
function nearest(delays: readonly Delay[], at: number): number {
  let [low, high] = [0, delays.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((delays[middle]?.at ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
