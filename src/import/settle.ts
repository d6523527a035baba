import type { Segment, Side, TranslationUnit } from '../model.ts';

/** A unit as pieces of speech, see `speechOf`. */
export type Pair = Pick<TranslationUnit, Side>;

/** From when to when something is said, in seconds. */
export type Time = readonly [from: number, to: number];

/** When pieces of either track are said, by one clock; `null` of no pieces. */
export type Clocks = Readonly<Record<Side, (pieces: readonly Segment[]) => Time | null>>;

/** Seconds between the times of two sides beyond which they are no pair, whatever their words. */
const APART = 6;

/** A pair without what is said at another time than its other side; that stands alone before or after it. */
export function withoutDistant(pair: Pair, clocks: Clocks): Pair[] {
  const en = partsOf(pair.en, clocks.en, clocks.zh(pair.zh));
  const zh = partsOf(pair.zh, clocks.zh, clocks.en(pair.en));
  const apart = en.near.length === 0 || zh.near.length === 0;
  const near = apart ? [alone('en', en.near), alone('zh', zh.near)] : [{ en: en.near, zh: zh.near }];
  const pieces = [
    alone('en', en.before),
    alone('zh', zh.before),
    ...near,
    alone('en', en.after),
    alone('zh', zh.after),
  ];
  return pieces.filter((piece) => piece.en.length + piece.zh.length > 0);
}

function alone(side: Side, pieces: readonly Segment[]): Pair {
  return side === 'en' ? { en: pieces, zh: [] } : { en: [], zh: pieces };
}

/** The pieces near to the other side's time, from the first to the last of them, and those before and after. */
function partsOf(pieces: readonly Segment[], clock: Clocks['en'], other: Time | null) {
  const isNear = (piece: Segment) => distance(clock([piece]), other) <= APART;
  const first = pieces.findIndex(isNear);
  const end = pieces.findLastIndex(isNear) + 1;
  if (first < 0) return { before: pieces, near: [], after: [] };
  return { before: pieces.slice(0, first), near: pieces.slice(first, end), after: pieces.slice(end) };
}

/** Seconds of silence between two times; 0 where they overlap, or where one is missing. */
function distance(a: Time | null, b: Time | null): number {
  return a && b ? Math.max(0, a[0] - b[1], b[0] - a[1]) : 0;
}

/** A piece goes where at least this share of it is said, if less than that share is said where it stands. */
const THERE = 0.6;
const HERE = 0.3;

/**
 * Lets the time decide at the borders between pairs: a piece whose words were taken for the neighbour's goes to the pair during
 * which it is said; what was left over is joined to the pair, or to the leftover, of the same moment. The order stays.
 */
export function settle(pairs: readonly Pair[], clocks: Clocks): Pair[] {
  const settled: Pair[] = [];
  for (const pair of pairs) {
    const last = settled.pop();
    if (last) settled.push(...settleBorder(last, pair, clocks));
    else settled.push(pair);
  }
  return settled;
}

function settleBorder(first: Pair, second: Pair, clocks: Clocks): Pair[] {
  if (isLoose(first) || isLoose(second))
    return belong(first, second, clocks) ? [joined(first, second)] : [first, second];
  const late = first.zh.at(-1);
  const early = second.zh[0];
  if (late && first.zh.length > 1 && moves(clocks.zh([late]), clocks.en(first.en), clocks.en(second.en))) {
    return [
      { en: first.en, zh: first.zh.slice(0, -1) },
      { en: second.en, zh: [late, ...second.zh] },
    ];
  }
  if (early && second.zh.length > 1 && moves(clocks.zh([early]), clocks.en(second.en), clocks.en(first.en))) {
    return [
      { en: first.en, zh: [...first.zh, early] },
      { en: second.en, zh: second.zh.slice(1) },
    ];
  }
  return [first, second];
}

function moves(piece: Time | null, here: Time | null, there: Time | null): boolean {
  return share(piece, here) < HERE && share(piece, there) >= THERE;
}

/** A leftover, and the pair or the leftover beside it, of which one language is said while the other’s is. */
function belong(first: Pair, second: Pair, clocks: Clocks): boolean {
  const [loose, other] = isLoose(first) ? [first, second] : [second, first];
  const [own, opposite]: [Side, Side] = loose.en.length > 0 ? ['en', 'zh'] : ['zh', 'en'];
  if (other[opposite].length === 0) return false;
  return share(clocks[own](loose[own]), clocks[opposite](other[opposite])) >= THERE;
}

/** How much of a time lies within another, from 0 to 1. */
function share(time: Time | null, within: Time | null): number {
  if (!time || !within) return 0;
  const common = Math.min(time[1], within[1]) - Math.max(time[0], within[0]);
  return Math.max(0, common) / Math.max(0.01, time[1] - time[0]);
}

function joined(first: Pair, second: Pair): Pair {
  return { en: [...first.en, ...second.en], zh: [...first.zh, ...second.zh] };
}

function isLoose({ en, zh }: Pair): boolean {
  return en.length === 0 || zh.length === 0;
}
