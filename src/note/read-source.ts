import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../diagnostics.ts';
import type { NotePath, NoteSource } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import { LARGEST_FILE } from './limits.ts';

/**
 * Reads `path` below `folder`.
 * @throws the file system's own error if the file cannot be read, or says that it is no file or too large
 */
export async function readSource(folder: string, path: NotePath, report: Reporter): Promise<NoteSource> {
  const file = join(folder, path);
  const stats = await lstat(file);
  // Of a link nobody knows where it leads, and reading a pipe would never end.
  if (!stats.isFile()) throw new TypeError(`it is ${stats.isSymbolicLink() ? 'a symbolic link' : 'no regular file'}`);
  const { size } = stats;
  if (size > LARGEST_FILE) throw new RangeError(`it has ${size} bytes, and ${LARGEST_FILE} are the most that is read`);
  const bytes = await readFile(file);
  return { path, text: decodeText(bytes, report), hash: createHash('sha256').update(bytes).digest('hex') };
}
