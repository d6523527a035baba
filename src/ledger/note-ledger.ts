import type { NotePath } from '../model.ts';
import type { Digest } from './digest.ts';
import { readRecords, writeRecords } from './record-file.ts';
import type { Signature } from './signature.ts';

/** What is remembered of one note: by what its file is recognised, and what became of it. */
export interface NoteRecord<Found> {
  readonly path: NotePath;
  /** `null` where only the content can tell whether the file is still the same. */
  readonly signature: Signature | null;
  /** Digest of everything that `found` depends on: the file's path and bytes, and how notes are read. */
  readonly key: Digest;
  readonly found: Found;
}

/** What is remembered of the notes of one folder, by path. */
export type NoteLedger<Found> = ReadonlyMap<NotePath, NoteRecord<Found>>;

/** The ledger of a folder of notes, as `reading` (a digest of how notes are read) left it; empty if it was another one. */
export function readNoteLedger<Found>(file: string, reading: Digest): NoteLedger<Found> {
  const { intact, records } = readRecords(file);
  const [head, ...rest] = records;
  const known = intact && head === reading ? (rest as NoteRecord<Found>[]) : [];
  return new Map(known.map((record) => [record.path, record]));
}

export function writeNoteLedger<Found>(file: string, reading: Digest, records: readonly NoteRecord<Found>[]): void {
  writeRecords(file, [reading, ...records]);
}
