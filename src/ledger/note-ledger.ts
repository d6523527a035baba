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

/** What is remembered of the notes of one folder. */
export interface NoteLedger<Found> {
  /** By path; none where notes were read in another way. */
  readonly records: ReadonlyMap<NotePath, NoteRecord<Found>>;
  /** Every key that the ledger names, also of those: whatever is stored under them may be dropped when it is no longer used. */
  readonly keys: readonly Digest[];
}

/** The ledger of a folder of notes, as `reading` (a digest of how notes are read) left it. */
export function readNoteLedger<Found>(file: string, reading: Digest): NoteLedger<Found> {
  const { intact, records } = readRecords(file);
  const [head, ...rest] = records;
  const known = intact && head === reading ? (rest as NoteRecord<Found>[]) : [];
  const keys = rest.flatMap((record) => (record as Partial<NoteRecord<Found>> | null)?.key ?? []);
  return { records: new Map(known.map((record) => [record.path, record])), keys };
}

export function writeNoteLedger<Found>(file: string, reading: Digest, records: readonly NoteRecord<Found>[]): void {
  writeRecords(file, [reading, ...records]);
}
