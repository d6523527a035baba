import { FACETS_URL, type FacetFile, type FacetTerm, rareUrl } from '../search/query-facets.ts';
import type { NoteRow } from '../search/query-format.ts';
import { openIndex, type SearchIndex } from '../search/query-index.ts';

/** What the page filters with, each file fetched when it is needed. */
export interface BrowseData {
  readonly file: FacetFile;
  /** Terms of one note only. */
  readonly rare: (facet: string) => Promise<readonly FacetTerm[]>;
  /** Notes by number. */
  readonly rows: (numbers: readonly number[]) => Promise<NoteRow[]>;
}

/** @throws {Error} where a file cannot be had */
export async function openBrowseData(base: string): Promise<BrowseData> {
  const file = await json<FacetFile>(base, FACETS_URL);
  const rare = new Map<string, Promise<readonly FacetTerm[]>>();
  let index: Promise<SearchIndex> | undefined;
  return {
    file,
    rare: (facet) => {
      const terms = rare.get(facet) ?? json<readonly FacetTerm[]>(base, rareUrl(facet));
      rare.set(facet, terms);
      return terms;
    },
    rows: async (numbers) => {
      index ??= openIndex(async (url) => new Uint8Array(await (await load(base, url)).arrayBuffer()));
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
