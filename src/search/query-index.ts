import { remember } from '../text/remember.ts';
import { gunzip } from './query-bytes.ts';
import type { Lookup, TextClause } from './query-clause.ts';
import {
  type BlockName,
  bucketOf,
  columnsUrl,
  FORMAT_VERSION,
  LISTED,
  MANIFEST_URL,
  type Manifest,
  type NoteColumns,
  type NoteRow,
  type RenderingShard,
  renderingBucket,
  renderingUrl,
  rowsUrl,
  SIZE_UNIT,
  shardUrl,
  type TextPart,
  textUrl,
} from './query-format.ts';
import { type Lists, listsOf, readShard, type Shard } from './query-shard.ts';

/** Gives the bytes of a file of the site, or `null` where there is none. */
export type ReadFile = (url: string) => Promise<Uint8Array | null>;

const WORDS = { missing: 'not there', damaged: 'damaged', version: 'of another version' } as const;

/** Why the index does not answer: a file is not there, is damaged, or is of another version than this code. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly reason: keyof typeof WORDS;

  constructor(url: string, { reason, cause }: { readonly reason: IndexError['reason']; readonly cause?: unknown }) {
    super(`The search index cannot be read: ${url} is ${WORDS[reason]}.`, { cause });
    this.reason = reason;
  }
}

export interface IndexBlock extends NoteColumns, BlockName {
  /** Number of each note's first passage, and of all passages at the end. */
  readonly starts: Uint32Array;
}

/** The files of a site's index, each read once. */
export interface SearchIndex {
  readonly manifest: Manifest;
  readonly blocks: readonly IndexBlock[];
  lists(block: IndexBlock, clause: Pick<TextClause, 'lookups'>): Promise<Lists[]>;
  /** The files that must be read for a token, and their bytes, rounded up. */
  sizes(lookup: Lookup): ReadonlyMap<string, number>;
  row(block: IndexBlock, note: number): Promise<NoteRow>;
  part(name: string): Promise<TextPart>;
  /** What a term is also called, by its `renderingKey`. */
  renderings(key: string): Promise<RenderingShard[string]>;
}

/** Opens the index of a site. @throws {IndexError} */
export async function openIndex(read: ReadFile): Promise<SearchIndex> {
  const bytes = await found(read, MANIFEST_URL);
  const manifest = await decoded(MANIFEST_URL, () => JSON.parse(new TextDecoder().decode(bytes)) as Manifest);
  if (manifest.version !== FORMAT_VERSION) throw new IndexError(MANIFEST_URL, { reason: 'version' });
  const load = loadOnce(async (url: string) => {
    const packed = await found(read, url);
    return decoded(url, () => gunzip(packed));
  });
  const json = loadOnce(async (url: string): Promise<unknown> => {
    const text = new TextDecoder().decode(await load(url));
    return decoded(url, () => JSON.parse(text));
  });
  const shard = loadOnce(async (url: string): Promise<Shard> => {
    const bytes = await load(url);
    return decoded(url, () => readShard(bytes));
  });
  const blocks = manifest.blocks.map(async (block): Promise<IndexBlock> => {
    const columns = (await json(columnsUrl(block.name))) as NoteColumns;
    return { ...block, ...columns, starts: startsOf(columns.passages) };
  });
  const opened = await Promise.all(blocks);
  const sizes = remember((token: string) => new Map(opened.map((block) => sizeOf(block, bucketOf(token)))));
  return {
    manifest,
    blocks: opened,
    lists: (block, { lookups }) =>
      Promise.all(lookups.map(async (lookup) => listsOf(await shard(shardOf(block, lookup)), lookup, block.starts))),
    sizes: ({ token }) => sizes(token),
    row: async (block, note) => {
      const rows = (await json(rowsUrl(block.name, note))) as NoteRow[];
      const row = rows[note % LISTED];
      if (!row) throw new IndexError(rowsUrl(block.name, note), { reason: 'damaged' });
      return row;
    },
    part: async (name) => (await json(textUrl(name))) as TextPart,
    renderings: async (key) => {
      const name = manifest.renderings[renderingBucket(key) % manifest.renderings.length];
      if (name === undefined) return [];
      const shard = (await json(renderingUrl(name))) as RenderingShard;
      return Object.hasOwn(shard, key) ? (shard[key] ?? []) : [];
    },
  };
}

function shardOf({ name, shards }: IndexBlock, { token }: Lookup): string {
  return shardUrl(name, bucketOf(token) % shards);
}

function sizeOf({ name, shards, sizes }: IndexBlock, bucket: number): [url: string, bytes: number] {
  const shard = bucket % shards;
  return [shardUrl(name, shard), (sizes[shard] ?? 0) * SIZE_UNIT];
}

async function found(read: ReadFile, url: string): Promise<Uint8Array> {
  const bytes = await read(url);
  if (!bytes) throw new IndexError(url, { reason: 'missing' });
  return bytes;
}

async function decoded<Value>(url: string, decode: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await decode();
  } catch (cause) {
    throw new IndexError(url, { reason: 'damaged', cause });
  }
}

function startsOf(passages: readonly number[]): Uint32Array {
  const starts = new Uint32Array(passages.length + 1);
  passages.forEach((count, note) => {
    starts[note + 1] = (starts[note] ?? 0) + count;
  });
  return starts;
}

/** What failed is asked for again. */
function loadOnce<Value>(load: (url: string) => Promise<Value>): (url: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (url) => {
    const value = known.get(url) ?? load(url);
    known.set(url, value);
    value.catch(() => known.delete(url));
    return value;
  };
}
