import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a new file, whole or not at all, and never over another. Resolves to whether it was written; `false` if there is
 * one already.
 */
export async function writeNew(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  try {
    await writeFile(part, text, { flag: 'wx' });
    // Unlike a rename, a link is refused where something has the name.
    await link(part, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

/** Writes a file in the place of the one that is there, with its permissions, whole or not at all. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  try {
    const mode = (await stat(file).catch(() => null))?.mode;
    await writeFile(part, text, { mode });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
