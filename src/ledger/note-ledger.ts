import type { NotePath } from '../model.ts';
import type { Digest } from './digest.ts';
import { readLines, writeLines } from './record-file.ts';
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

/** Between the fields of a line: path and found as JSON, in which there is none, signature and key as they are. */
const TAB = '\t';
const FIELDS = 4;

/** The lines of records that have been read: to write them again nothing is spelt out anew. */
const lineOf = new WeakMap<NoteRecord<unknown>, string>();

/** The ledger of a folder of notes, as `reading` (a digest of how notes are read) left it. */
export function readNoteLedger<Found>(file: string, reading: Digest): NoteLedger<Found> {
  const { intact, lines } = readLines(file);
  const [head, ...rest] = lines;
  const rows = rest.map((line) => ({ line, fields: line.split(TAB) })).filter(({ fields }) => fields.length === FIELDS);
  const known = intact && head === reading ? rows.map((row) => recordIn<Found>(row)) : [];
  const keys = rows.map(({ fields: [, , key = ''] }) => key);
  return { records: new Map(known.map((record) => [record.path, record])), keys };
}

/** What was found is worked out when somebody asks: a build in which nothing changed never does. */
function recordIn<Found>({ line, fields }: { line: string; fields: readonly string[] }): NoteRecord<Found> {
  const [path = '', signature = '', key = ''] = fields;
  let found: Found | undefined;
  const record: NoteRecord<Found> = {
    path: JSON.parse(path) as NotePath,
    signature: signature === '' ? null : signature,
    key,
    get found() {
      found ??= JSON.parse(line.slice(line.lastIndexOf(TAB) + 1)) as Found;
      return found;
    },
  };
  lineOf.set(record, line);
  return record;
}

export function writeNoteLedger<Found>(file: string, reading: Digest, records: readonly NoteRecord<Found>[]): void {
  writeLines(file, [reading, ...records.map((record) => lineOf.get(record) ?? written(record))]);
}

function written({ path, signature, key, found }: NoteRecord<unknown>): string {
  return [JSON.stringify(path), signature ?? '', key, JSON.stringify(found)].join(TAB);
}
