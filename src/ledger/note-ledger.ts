import type { NotePath } from '../model.ts';
import type { Digest } from './digest.ts';
import { readBody, writeBody } from './record-file.ts';
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
const [TAB_BYTE, LINE_END] = [0x09, 0x0a];

/** The lines of records that have been read: to write them again nothing is spelt out anew. */
const lineOf = new WeakMap<NoteRecord<unknown>, Buffer>();

/** A line before anything is made of it. */
interface Row {
  readonly line: Buffer;
  readonly path: string;
  readonly signature: string;
  readonly key: Digest;
  readonly found: Buffer;
}

/** The ledger of a folder of notes, as `reading` (a digest of how notes are read) left it. */
export function readNoteLedger<Found>(file: string, reading: Digest): NoteLedger<Found> {
  const { digest, body } = readBody(file);
  const end = body.indexOf(LINE_END) + 1;
  const rows = rowsIn(body.subarray(end));
  const isKnown = digest !== null && body.toString('utf8', 0, end - 1) === reading;
  const known = isKnown ? rows.map((row) => recordIn<Found>(row)) : [];
  return { records: new Map(known.map((record) => [record.path, record])), keys: rows.map(({ key }) => key) };
}

/** The lines that have all fields. */
function rowsIn(body: Buffer): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_END, at);
    if (end < 0) break;
    const line = body.subarray(at, end + 1);
    const last = line.lastIndexOf(TAB_BYTE);
    const [path, signature, key, more] = line.toString('utf8', 0, Math.max(0, last)).split(TAB);
    if (path !== undefined && signature !== undefined && key !== undefined && more === undefined)
      rows.push({ line, path, signature, key, found: line.subarray(last + 1) });
    at = end + 1;
  }
  return rows;
}

/** What was found is worked out when somebody asks: a build in which nothing changed never does. */
function recordIn<Found>({ line, path, signature, key, found: bytes }: Row): NoteRecord<Found> {
  let found: Found | undefined;
  const record: NoteRecord<Found> = {
    path: JSON.parse(path) as NotePath,
    signature: signature === '' ? null : signature,
    key,
    get found() {
      found ??= JSON.parse(bytes.toString('utf8')) as Found;
      return found;
    },
  };
  lineOf.set(record, line);
  return record;
}

export function writeNoteLedger<Found>(file: string, reading: Digest, records: readonly NoteRecord<Found>[]): void {
  writeBody(file, [Buffer.from(`${reading}\n`), ...records.map((record) => lineOf.get(record) ?? written(record))]);
}

function written({ path, signature, key, found }: NoteRecord<unknown>): Buffer {
  return Buffer.from(`${[JSON.stringify(path), signature ?? '', key, JSON.stringify(found)].join(TAB)}\n`);
}
