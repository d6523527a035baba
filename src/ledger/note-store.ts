import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Digest, digestOf } from './digest.ts';
import { writeWhole } from './record-file.ts';

/** Whole parsed notes on disk, by key: read again only for the pages that show them, so that no process holds them all. */
export interface NoteStore<Stored> {
  /** `null` if it is not there, or not as it was written. */
  readonly get: (key: Digest) => Stored | null;
  readonly put: (key: Digest, stored: Stored) => void;
  readonly drop: (key: Digest) => void;
  /** Puts the same into another store's folder; nothing where it is not there. */
  readonly copy: (key: Digest, folder: string) => void;
}

/** The store in a folder, which is made when it is needed. */
export function openNoteStore<Stored>(folder: string): NoteStore<Stored> {
  const fileOf = (key: Digest) => fileIn(folder, key);
  return {
    get(key) {
      const file = fileOf(key);
      // In a build from nothing none is there, and to catch that costs ten times as much as to ask.
      if (!existsSync(file)) return null;
      try {
        const bytes = readFileSync(file);
        const end = bytes.indexOf('\n');
        const body = bytes.subarray(end + 1);
        return bytes.toString('utf8', 0, end) === digestOf(body) ? (JSON.parse(body.toString('utf8')) as Stored) : null;
      } catch {
        return null;
      }
    },
    put(key, stored) {
      const body = Buffer.from(JSON.stringify(stored));
      writeWhole(fileOf(key), Buffer.concat([Buffer.from(`${digestOf(body)}\n`), body]));
    },
    drop(key) {
      rmSync(fileOf(key), { force: true });
    },
    copy(key, other) {
      const target = fileIn(other, key);
      mkdirSync(dirname(target), { recursive: true });
      if (existsSync(fileOf(key))) copyFileSync(fileOf(key), target);
    },
  };
}

function fileIn(folder: string, key: Digest): string {
  return join(folder, key.slice(0, 2), `${key}.json`);
}
