import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, digestOfData } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import type { NoteSettings } from './tasks.ts';

/** Name of what a note becomes: of its path, its bytes (as their SHA-256 in hex) and the way it is read. */
export function keyOf(path: NotePath, hash: string | null, { reading }: NoteSettings): Digest {
  return digestOfData([reading, path, hash]);
}

/** The same of the file as it is now. */
export function keyOfFile(path: NotePath, settings: NoteSettings): Digest {
  return keyOf(path, hashOf(join(settings.folder, path)), settings);
}

/** `null` for what cannot be read or is no file (a pipe would never end): saying so is left to whoever reads the note. */
function hashOf(file: string): string | null {
  try {
    if (!lstatSync(file).isFile()) return null;
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
}
