import { shortHash } from '../text/hash.ts';
import * as format from './query-format.ts';

/** What must be known of a note to plan the index: a few bytes. */
export interface PlannedNote {
  readonly path: string;
  readonly date: string | null;
  /** Of everything that the index says of the note. */
  readonly hash: string;
  /** Bytes of its posting lists. */
  readonly size: number;
}

/** A block that is to be written. */
export interface BlockPlan<Note extends PlannedNote = PlannedNote> {
  readonly block: format.BlockName;
  /** Oldest first. */
  readonly notes: readonly Note[];
  /** Addresses of its files. */
  readonly urls: readonly string[];
}

/** Bytes of the notes' lists that go into one shard: some 8 kB compressed. */
const SHARD = 20_000;
/** A block has at most as many shards, so that the index of twelve thousand notes stays below five thousand files. */
const MOST = 1400;

/**
 * Notes in any order → the blocks of their index. A block whose notes are the same has the same name and the same files:
 * adding a note that is newer than all others changes the last one alone.
 */
export function planBlocks<Note extends PlannedNote>(notes: readonly Note[]): BlockPlan<Note>[] {
  const sorted = [...notes].sort(oldestFirst);
  const plans: BlockPlan<Note>[] = [];
  for (let k = 0; k < sorted.length; k += format.BLOCK) plans.push(planBlock(sorted.slice(k, k + format.BLOCK)));
  return plans;
}

function planBlock<Note extends PlannedNote>(notes: readonly Note[]): BlockPlan<Note> {
  const name = shortHash(JSON.stringify([format.FORMAT_VERSION, notes.map(({ hash }) => hash)]));
  const size = notes.reduce((sum, note) => sum + note.size, 0);
  const shards = Math.max(1, Math.min(MOST, Math.ceil(size / SHARD)));
  const rows = Array.from({ length: Math.ceil(notes.length / format.LISTED) }, (_, k) => k * format.LISTED);
  const urls = [
    format.columnsUrl(name),
    ...rows.map((note) => format.rowsUrl(name, note)),
    ...Array.from({ length: shards }, (_, shard) => format.shardUrl(name, shard)),
  ];
  return { block: { name, notes: notes.length, shards }, notes, urls };
}

/** The only file of the index whose name stays. It is small, and not compressed. */
export function manifestFile(
  blocks: readonly BlockPlan[],
  { aliases, renderings }: Pick<format.Manifest, 'aliases' | 'renderings'>,
): { readonly url: string; readonly text: string } {
  const manifest: format.Manifest = {
    version: format.FORMAT_VERSION,
    blocks: blocks.map(({ block }) => block),
    aliases,
    renderings,
  };
  return { url: format.MANIFEST_URL, text: JSON.stringify(manifest) };
}

type Numbered = Pick<PlannedNote, 'path' | 'date'>;

/** The order in which notes are numbered: the reverse of every list. */
export function oldestFirst(a: Numbered, b: Numbered): number {
  return compare(a.date ?? '', b.date ?? '') || compare(b.path, a.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
