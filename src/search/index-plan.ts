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

/** Of the notes behind the full blocks as many such groups as are complete make one block, */
const GROUP = 128;
/** unless there are so few of them that a block costs more requests than it saves work. */
const FEW = 4 * GROUP;
/** Bytes of the notes' lists that go into one shard: some 4 kB compressed. */
const SHARD = 10_000;
/** A full block has at most as many shards, so that the index of ten thousand notes stays below five thousand files. */
const MOST = 1580;

/**
 * Notes in any order → the blocks of their index. A block whose notes are the same has the same name and the same files:
 * adding a note that is newer than all others changes the last one alone, which is small, and now and then the one before it.
 */
export function planBlocks<Note extends PlannedNote>(notes: readonly Note[]): BlockPlan<Note>[] {
  const sorted = [...notes].sort(oldestFirst);
  const plans: BlockPlan<Note>[] = [];
  for (let from = 0; from < sorted.length; ) {
    const to = from + blockLength(sorted.length - from);
    plans.push(planBlock(sorted.slice(from, to)));
    from = to;
  }
  return plans;
}

/** How many of the notes that are left go into the next block. */
function blockLength(left: number): number {
  if (left >= format.BLOCK) return format.BLOCK;
  return left < FEW ? left : left - (left % GROUP);
}

/**
 * A query reads one shard of each block, of a size that goes with notes / shards. Where the files of all blocks are limited, their
 * sizes add up to the least if shards go with the root of the notes.
 */
function mostShards(notes: number): number {
  return Math.ceil(MOST * Math.sqrt(notes / format.BLOCK));
}

function planBlock<Note extends PlannedNote>(notes: readonly Note[]): BlockPlan<Note> {
  const name = shortHash(JSON.stringify([format.FORMAT_VERSION, notes.map(({ hash }) => hash)]));
  const size = notes.reduce((sum, note) => sum + note.size, 0);
  const shards = Math.max(1, Math.min(mostShards(notes.length), Math.ceil(size / SHARD)));
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
function oldestFirst(a: Numbered, b: Numbered): number {
  return compare(a.date ?? '', b.date ?? '') || compare(b.path, a.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
