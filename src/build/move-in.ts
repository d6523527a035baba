import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What became of the files of a build; `files` are all of them, sorted, as paths below the output folder. */
export interface Moved {
  readonly files: readonly string[];
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

interface MoveOptions {
  /** Files that the build before this one wrote. */
  readonly earlier: readonly string[];
  /** Also writes files that would stay as they are. */
  readonly rewrite: boolean;
}

/**
 * Moves the files of `staging` into `output`, one by one, each whole. A file with the same bytes stays untouched, and
 * keeps its time; what the build before wrote and this one did not is removed. Anything else in `output` stays.
 */
export async function moveIn(staging: string, output: string, { earlier, rewrite }: MoveOptions): Promise<Moved> {
  const files = await filesBelow(staging);
  let written = 0;
  for (const file of files) {
    const [from, to] = [join(staging, file), join(output, file)];
    if (!rewrite && (await haveSameBytes(from, to))) continue;
    await mkdir(dirname(to), { recursive: true });
    await move(from, to);
    written += 1;
  }
  const present = new Set(files);
  const gone = earlier.filter((file) => !present.has(file));
  for (const file of gone) await removeFile(output, file);
  return { files, written, unchanged: files.length - written, removed: gone.length };
}

/** Paths of all files below a folder, with `/` between folders. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

async function haveSameBytes(one: string, other: string): Promise<boolean> {
  const bytes = await readFile(other).catch(() => null);
  return bytes?.equals(await readFile(one)) ?? false;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // The output lies on another disk: copied beside its place first, so that no reader ever sees half of it.
    await copyFile(from, `${to}.part`);
    await rename(`${to}.part`, to);
  }
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(output: string, file: string): Promise<void> {
  await rm(join(output, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const removed = await rmdir(join(output, folder)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
