import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputPath } from '../site/urls.ts';
import type { PlainFile } from './prepared-site.ts';

/** Writes the files of the site that are no pages. */
export async function writeFiles(files: readonly PlainFile[], output: string): Promise<void> {
  for (const file of files) {
    const path = join(output, outputPath(file.url));
    await mkdir(dirname(path), { recursive: true });
    if ('text' in file) await writeFile(path, file.text);
    else if ('bytes' in file) await writeFile(path, file.bytes);
    else await copyFile(file.from, path);
  }
}
