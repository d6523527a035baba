import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, reporterFor } from '../diagnostics.ts';

/** Folders below a folder of notes that are symbolic links, by path: they may lead anywhere, or in a circle, and nothing in them is read. */
export async function linkedFolders(folder: string): Promise<Diagnostic[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name));
  const found: Diagnostic[] = [];
  for (const link of links.sort()) {
    const path = relative(folder, link).split(sep).join('/');
    const isFolder = await stat(link).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder || path.split('/').some((part) => part.startsWith('.'))) continue;
    reporterFor(
      path,
      found,
    )({
      code: 'note/unreadable',
      severity: 'warning',
      message: 'The folder is a symbolic link; nothing in it is read.',
      hint: 'Put the notes themselves here, or name their folder with --notes.',
      line: 1,
    });
  }
  return found;
}
