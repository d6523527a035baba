import { numberedUrl } from '../site/urls.ts';
import type { Pager, RedirectPage } from './view.ts';

/** A part of a list, with its address and its neighbours. */
export interface ListPart<Item> {
  readonly url: string;
  /** Oldest first, as they came. */
  readonly items: readonly Item[];
  /** Items that are older than these. */
  readonly before: number;
  readonly pager: Pager;
}

export interface CutList<Item> {
  readonly entrance: ListPart<Item>;
  /** Full blocks: the N-th from the oldest is page N. */
  readonly numbered: readonly ListPart<Item>[];
  readonly redirects: readonly RedirectPage[];
}

/**
 * Cuts a list from its oldest end into full blocks of `size`, so that a newer item never changes a numbered page, and no
 * page has more than one and a half times `size`. The entrance (`base` itself) holds what is left over, and where that is
 * less than half a page, the newest block as well. Each numbered page leads on to the next; after the last one, which cannot
 * know that it is the last, a redirect stands in for the page to come.
 */
export function cutList<Item>(base: string, oldestFirst: readonly Item[], size: number): CutList<Item> {
  const blocks = Math.floor(oldestFirst.length / size);
  const rest = oldestFirst.length - blocks * size;
  const older = rest * 2 < size ? Math.max(0, blocks - 1) : blocks;
  const numbered = Array.from({ length: blocks }, (_, i) => {
    const pager = { current: i + 1, total: null, newer: numberedUrl(base, i + 2), older: urlOf(base, i) };
    const items = oldestFirst.slice(i * size, (i + 1) * size);
    return { url: numberedUrl(base, i + 1), items, before: i * size, pager };
  });
  const pager = { current: null, total: blocks, newer: null, older: urlOf(base, older) };
  return {
    entrance: { url: base, items: oldestFirst.slice(older * size), before: older * size, pager },
    numbered,
    redirects: blocks > 0 ? [{ url: numberedUrl(base, blocks + 1), to: base }] : [],
  };
}

function urlOf(base: string, page: number): string | null {
  return page > 0 ? numberedUrl(base, page) : null;
}
