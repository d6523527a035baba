import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isActiveName, isActiveSvg } from '../site/active-file.ts';

/**
 * Paths of the files below a folder, sorted, with `/` between folders. Hidden ones are left out, and so is whatever is no regular
 * file, such as a symbolic link, unless it is called a note: reading that fails, and its author hears why.
 * @throws the file system's own error if a folder cannot be read
 */
export async function filePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Folders are few, and to work out a path costs more than to look at the file.
  const known = new Map<string, string>();
  const below = (parent: string) => {
    const path = known.get(parent) ?? relative(folder, join(parent, '-')).split(sep).slice(0, -1).join('/');
    known.set(parent, path);
    return path && `${path}/`;
  };
  return entries
    .filter((entry) => entry.isFile() || (isNote(entry.name) && !entry.isDirectory()))
    .map((entry) => `${below(entry.parentPath)}${entry.name}`)
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** A drawing of more bytes is no drawing. */
const LARGEST_DRAWING = 16 * 2 ** 20;

/** Of the files below a folder those that notes may show or link to: no notes, and nothing that a browser would run. */
export function publishedFiles(folder: string, paths: readonly string[]): string[] {
  return paths.filter(
    (path) => !isNote(path) && !isActiveName(path) && !(/\.svg$/i.test(path) && isActiveDrawing(join(folder, path))),
  );
}

function isActiveDrawing(file: string): boolean {
  try {
    return statSync(file).size > LARGEST_DRAWING || isActiveSvg(readFileSync(file));
  } catch {
    // Who may not read it could not copy it either.
    return true;
  }
}

/** Whether a file is a note, by its name. */
export function isNote(path: string): boolean {
  return /\.md$/i.test(path);
}
