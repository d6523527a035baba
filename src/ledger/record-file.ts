import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './digest.ts';

/** What a cache file holds: records as plain data, the first of which is the head. */
export interface Records {
  /** Whether the file is exactly as it was written. */
  readonly intact: boolean;
  readonly records: readonly unknown[];
}

/** Begins the first line of every such file, before the checksum; another number is another format. */
const FORMAT = 'duizhao-1';

const NOTHING: Records = { intact: false, records: [] };

/**
 * Reads a file that `writeRecords` wrote. One that is missing, cut short, damaged or somebody else's is not intact; its
 * records are then those that can still be read.
 */
export function readRecords(file: string): Records {
  const bytes = bytesOf(file);
  const end = bytes.indexOf('\n');
  if (end < 0) return NOTHING;
  const body = bytes.subarray(end + 1);
  const intact = bytes.toString('utf8', 0, end) === headOf(body);
  const lines = body.toString('utf8').split('\n');
  if (!intact) return { intact, records: salvaged(lines) };
  return { intact, records: lines.slice(0, -1).map((line) => JSON.parse(line) as unknown) };
}

/** Writes records, one a line below their checksum, in one move: whoever reads sees the old file or the new one. */
export function writeRecords(file: string, records: Iterable<unknown>): void {
  let text = '';
  for (const record of records) text += `${JSON.stringify(record)}\n`;
  // Encoded once, for the checksum and for the disk: of a large ledger that is half of the work.
  const body = Buffer.from(text);
  writeWhole(file, Buffer.concat([Buffer.from(`${headOf(body)}\n`), body]));
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

function headOf(body: Uint8Array): string {
  return `${FORMAT} ${digestOf(body)}`;
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
