import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputPath } from '../site/urls.ts';
import type { PlainFile } from './prepared-site.ts';

/** Writes the files of the site that are no pages. In step: nothing else is left to do, and to take turns for each costs more than to write it. */
export function writeFiles(files: readonly PlainFile[], output: string): void {
  const folders = new Set<string>();
  for (const file of files) {
    const path = join(output, outputPath(file.url));
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if ('text' in file) writeFileSync(path, file.text);
    else if ('bytes' in file) writeFileSync(path, file.bytes);
    else copyFileSync(file.from, path);
  }
}
