import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Digest, digestOf } from './digest.ts';

/** What a cache file holds, line by line, as plain data. */
export interface Records {
  /** Whether the file is exactly as it was written. */
  readonly intact: boolean;
  readonly records: readonly unknown[];
}

/** Begins the first line of every such file, before the checksum; another number is another format. */
const FORMAT = 'duizhao-4';

/**
 * Reads a file that `writeRecords` wrote. One that is missing, cut short, damaged or somebody else's is not intact; its
 * records are then those that can still be read.
 */
export function readRecords(file: string): Records {
  const { digest, body } = readBody(file);
  const lines = body.toString('utf8').split('\n');
  lines.pop();
  const records = salvaged(lines);
  return { intact: digest !== null && records.length === lines.length, records };
}

/** The same for a file that `writeBody` wrote: its bytes and the digest of them, `null` where it is not exactly as it was written. */
export function readBody(file: string): { readonly digest: Digest | null; readonly body: Buffer } {
  const bytes = bytesOf(file);
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end < 0 ? bytes.length : end + 1);
  const digest = digestOf(body);
  const intact = end >= 0 && bytes.toString('utf8', 0, end) === headOf(digest);
  return { digest: intact ? digest : null, body };
}

/** Writes records, one a line below their checksum, in one move: whoever reads sees the old file or the new one. */
export function writeRecords(file: string, records: readonly unknown[]): void {
  writeBody(file, [Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''))]);
}

/** The same of the bytes of lines, in pieces: what was read is written again without being decoded. */
export function writeBody(file: string, pieces: readonly Uint8Array[]): void {
  const body = Buffer.concat(pieces);
  writeWhole(file, Buffer.concat([Buffer.from(`${headOf(digestOf(body))}\n`), body]));
}

/** Writes a file that is never half there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, content);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, content);
  }
  renameSync(part, file);
}

function headOf(digest: Digest): string {
  return `${FORMAT} ${digest}`;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function salvaged(lines: readonly string[]): unknown[] {
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
