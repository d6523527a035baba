import type { Segment, Side } from '../model.ts';

/** For each English segment the Chinese one directly below it in the file, and the one directly above it; −1 where there is none. */
export interface Neighbours {
  readonly below: Int32Array;
  readonly above: Int32Array;
}

/** Finds them by the segments' lines. */
export function neighboursOf(en: readonly Segment[], zh: readonly Segment[]): Neighbours {
  const below = new Int32Array(en.length).fill(-1);
  const above = new Int32Array(en.length).fill(-1);
  const placed = [
    ...en.map((segment, k) => place(segment, 'en', k)),
    ...zh.map((segment, k) => place(segment, 'zh', k)),
  ];
  placed.sort((a, b) => a.line - b.line);
  for (const [k, upper] of placed.entries()) {
    const lower = placed[k + 1];
    if (upper.side === 'en' && lower?.side === 'zh') below[upper.index] = lower.index;
    if (upper.side === 'zh' && lower?.side === 'en') above[lower.index] = upper.index;
  }
  return { below, above };
}

function place({ line }: Segment, side: Side, index: number): { line: number; side: Side; index: number } {
  return { line, side, index };
}
