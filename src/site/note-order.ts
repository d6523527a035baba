import type { NotePath } from '../model.ts';

interface Dated {
  readonly path: NotePath;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** The order of every list: newest first, undated last, then by path (code units, so that no locale has a say). */
export function newestFirst(a: Dated, b: Dated): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.path, b.path);
}

/** The order of a series: from its beginning, undated last, then by path. */
export function readingOrder(a: Dated, b: Dated): number {
  return compare(a.date ?? '~', b.date ?? '~') || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
