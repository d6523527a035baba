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
  const text = textOf(file);
  const end = text.indexOf('\n');
  if (end < 0) return NOTHING;
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== headOf(body)) return { intact: false, records: salvaged(body) };
  const lines = body.split('\n').slice(0, -1);
  return { intact: true, records: lines.map((line) => JSON.parse(line) as unknown) };
}

/** Writes records, one a line below their checksum, in one move: whoever reads sees the old file or the new one. */
export function writeRecords(file: string, records: Iterable<unknown>): void {
  let body = '';
  for (const record of records) body += `${JSON.stringify(record)}\n`;
  writeWhole(file, `${headOf(body)}\n${body}`);
}

/** Writes a file that is never half there. */
export function writeWhole(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, text);
  }
  renameSync(part, file);
}

function headOf(body: string): string {
  return `${FORMAT} ${digestOf(body)}`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function salvaged(body: string): unknown[] {
  return body.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
