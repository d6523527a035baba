import {
  FACETS_URL,
  type FacetFile,
  type FacetTerm,
  isRanked,
  orderUrl,
  rareUrl,
  type Sort,
} from '../search/query-facets.ts';
import type { NoteRow } from '../search/query-format.ts';
import { openIndex, type SearchIndex } from '../search/query-index.ts';
import { orderOf } from '../search/query-selection.ts';

/** What the page filters with, each file fetched when it is needed. */
export interface BrowseData {
  readonly file: FacetFile;
  /** Terms of one note only, or few. */
  readonly rare: (facet: string) => Promise<readonly FacetTerm[]>;
  /** All notes in an order; `undefined` where it goes by the date. */
  readonly order: (sort: Sort) => Promise<readonly number[] | undefined>;
  /** Notes by number. */
  readonly rows: (numbers: readonly number[]) => Promise<NoteRow[]>;
}

/** @throws {Error} where a file cannot be had */
export async function openBrowseData(base: string): Promise<BrowseData> {
  const file = await json<FacetFile>(base, FACETS_URL);
  const known = new Map<string, Promise<unknown>>();
  const once = <Value>(url: string, get: (url: string) => Promise<Value>) => {
    const value = known.get(url) ?? get(url);
    known.set(url, value);
    // What failed is asked for again.
    value.catch(() => known.delete(url));
    return value as Promise<Value>;
  };
  let index: Promise<SearchIndex> | undefined;
  return {
    file,
    rare: (facet) => once(rareUrl(facet), (url) => json<readonly FacetTerm[]>(base, url)),
    order: async (sort) =>
      isRanked(sort) ? once(orderUrl(sort), async (url) => orderOf(await json(base, url))) : undefined,
    rows: async (numbers) => {
      index ??= openIndex(async (url) => new Uint8Array(await (await load(base, url)).arrayBuffer()));
      index.catch(() => {
        index = undefined;
      });
      const opened = await index;
      return Promise.all(numbers.map((number) => rowOf(opened, number)));
    },
  };
}

function rowOf(index: SearchIndex, number: number): Promise<NoteRow> {
  let left = number;
  for (const block of index.blocks) {
    if (left < block.notes) return index.row(block, left);
    left -= block.notes;
  }
  throw new RangeError(`There is no note ${number} in the index.`);
}

async function json<Value>(base: string, url: string): Promise<Value> {
  return (await (await load(base, url)).json()) as Value;
}

async function load(base: string, url: string): Promise<Response> {
  const response = await fetch(base + url.slice(1), { cache: url.endsWith('.json') ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
