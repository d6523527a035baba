/** The index of a large site, made of a small one: its notes many times, at other days, each copy with text files of its own. */
import { gzipSync } from 'node:zlib';
import { blockFiles } from '../../src/search/block-files.ts';
import { manifestFile, planBlocks } from '../../src/search/index-plan.ts';
import type { NotePostings } from '../../src/search/note-postings.ts';
import { renderingFiles } from '../../src/search/rendering-table.ts';
import type { SearchNote } from '../../src/search/search-note.ts';
import { textFiles } from '../../src/search/text-files.ts';

const DAYS = 9000;
const COPY = /~\d+\.bin$/;

/** Files by address; those of texts are shared by the copies. */
export interface CopiedIndex {
  readonly read: (url: string) => Uint8Array | null;
  /** Sizes of the lists, without texts and names. */
  readonly lists: readonly number[];
  /** Processor milliseconds of the blocks. */
  readonly cpu: number;
}

/** Notes with their parts of the index → the index of `copies` times as many. `families`: tokens that name the same term. */
export function copiedIndex(
  notes: readonly SearchNote[],
  made: readonly NotePostings[],
  { copies, families }: { readonly copies: number; readonly families: readonly (readonly string[])[] },
): CopiedIndex {
  const all = Array.from({ length: copies }, (_, copy) => made.map((note, k) => copied(note, k, copy))).flat();
  const before = process.cpuUsage();
  const plans = planBlocks(all);
  const blocks = plans.flatMap(({ block, notes }) => blockFiles(block, notes));
  const { user, system } = process.cpuUsage(before);
  const names = renderingFiles(
    made.map(({ renderings }) => renderings),
    [],
    [],
  );
  const aliases = families.map((used) => ({ used, unused: [] }));
  const manifest = manifestFile(plans, { aliases, renderings: names.names });
  const files = new Map<string, Uint8Array>([
    [manifest.url, new TextEncoder().encode(manifest.text)],
    ...names.files.map(({ url, text }) => [url, gzipSync(text)] as const),
    ...[...blocks, ...notes.flatMap(textFiles)].map(({ url, bytes }) => [url, bytes] as const),
  ]);
  return {
    read: (url) => files.get(url.replace(COPY, '.bin')) ?? null,
    lists: blocks.map(({ bytes }) => bytes.length),
    cpu: (user + system) / 1000,
  };
}

/** A copy at a day that has nothing to do with that of the original. */
function copied(note: NotePostings, k: number, copy: number) {
  const day = (k * 7919 + copy * 104_729) % DAYS;
  const path = `${copy}/${note.row.path}`;
  const parts = note.row.parts.map(([first, name]) => [first, `${name}~${copy}`] as const);
  return {
    ...note,
    path,
    date: new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10),
    hash: `${note.hash}~${copy}`,
    size: note.lists.length,
    row: { ...note.row, path, parts },
  };
}
