import { shortHash } from '../../text/hash.ts';
import { type PlannedEntry, weightOf } from './plan-entry.ts';

/** Bytes of HTML, about: a page of entries may end from the first on, and ends before the second. */
const SMALL = 40_000;
const LARGE = 160_000;
/** One entry in so many may be the first of a page. */
const SPACING = 48;

/**
 * Cuts the entries of a letter into pages. Where a page begins follows from the entry itself (content-defined chunking, as in
 * Muthitacharoen et al., LBFS, 2001), so that a new entry changes few pages and not all behind it.
 */
export function cutLetter(entries: readonly PlannedEntry[]): PlannedEntry[][] {
  const pages: PlannedEntry[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const more = weightOf(entry);
    if (weight + more > LARGE || (weight > SMALL && mayBegin(entry))) {
      pages.push([]);
      weight = 0;
    }
    pages.at(-1)?.push(entry);
    weight += more;
  }
  return pages;
}

function mayBegin({ anchor }: PlannedEntry): boolean {
  return Number.parseInt(shortHash(anchor).slice(-4), 36) % SPACING === 0;
}
