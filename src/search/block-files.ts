import { gzipSync } from 'node:zlib';
import { dealLists } from './deal-lists.ts';
import type { IndexFile } from './index-file.ts';
import type { NotePostings } from './note-postings.ts';
import { postingTable } from './posting-table.ts';
import * as format from './query-format.ts';
import { shardBytes } from './shard-bytes.ts';

/** What a block holds of a note. */
export type BlockNote = Pick<NotePostings, 'date' | 'row' | 'passages' | 'tokens' | 'lists'>;

/** A planned block and the parts of its notes, in the order of the plan → its files. */
export function blockFiles(block: format.BlockName, notes: readonly BlockNote[]): IndexFile[] {
  const shards = shardFiles(block, notes);
  const columns: format.NoteColumns = {
    passages: notes.map(({ passages }) => passages),
    dates: notes.map(({ date }) => date ?? ''),
    sizes: shards.map(({ bytes }) => Math.ceil(bytes.length / format.SIZE_UNIT)),
  };
  return [packed(format.columnsUrl(block.name), columns), ...rowFiles(block, notes), ...shards];
}

function rowFiles({ name }: format.BlockName, notes: readonly BlockNote[]): IndexFile[] {
  const files: IndexFile[] = [];
  for (let k = 0; k < notes.length; k += format.LISTED) {
    const rows: format.NoteRow[] = notes.slice(k, k + format.LISTED).map(({ row }) => row);
    files.push(packed(format.rowsUrl(name, k), rows));
  }
  return files;
}

function packed(url: string, value: unknown): IndexFile {
  return { url, bytes: gzipSync(JSON.stringify(value)) };
}

function shardFiles({ name, shards }: format.BlockName, notes: readonly BlockNote[]): IndexFile[] {
  const dealt = dealLists(notes, { count: shards, of: (token) => format.bucketOf(token) % shards });
  return dealt.map((lists, shard) => ({
    url: format.shardUrl(name, shard),
    bytes: gzipSync(shardBytes(postingTable(lists))),
  }));
}
