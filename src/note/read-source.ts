import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../diagnostics.ts';
import type { NotePath, NoteSource } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import { LARGEST_FILE } from './limits.ts';

/**
 * Reads `path` below `folder`.
 * @throws the file system's own error if the file cannot be read, or a `RangeError` if it is too large
 */
export async function readSource(folder: string, path: NotePath, report: Reporter): Promise<NoteSource> {
  const file = join(folder, path);
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw new RangeError(`it has ${size} bytes, and ${LARGEST_FILE} are the most that is read`);
  const bytes = await readFile(file);
  return { path, text: decodeText(bytes, report), hash: createHash('sha256').update(bytes).digest('hex') };
}
