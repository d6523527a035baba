import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../diagnostics.ts';
import type { NotePath, NoteSource } from '../model.ts';
import { decodeText } from '../text/decode.ts';

/**
 * Reads `path` below `folder`.
 * @throws the file system's own error if the file cannot be read
 */
export async function readSource(folder: string, path: NotePath, report: Reporter): Promise<NoteSource> {
  const bytes = await readFile(join(folder, path));
  return { path, text: decodeText(bytes, report), hash: createHash('sha256').update(bytes).digest('hex') };
}
