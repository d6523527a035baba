import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Moves everything below `from` to the same place below `to`: a folder that is not there yet in one step, everything else
 * file by file, each whole. What stands in the way of a page and is none is replaced.
 */
export async function moveIn(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = statSync(target, { throwIfNoEntry: false });
    if (there && there.isDirectory() !== entry.isDirectory()) await rm(target, { recursive: true });
    if (entry.isDirectory() && (there?.isDirectory() || !(await renamed(source, target)))) await moveIn(source, target);
    else if (entry.isFile() && !(await renamed(source, target))) await copyWhole(source, target);
  }
}

/** `false` where the two lie on different disks. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

/** Copies a file beside its place first, so that no reader ever sees half of it. */
async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.part`);
  await rename(`${to}.part`, to);
  await rm(from);
}

/** Throws a staged file away if the one that it would replace has the same bytes. Answers whether it did. */
export function dropStaged(staged: string, present: string): boolean {
  const [one, other] = [statSync(staged), statSync(present, { throwIfNoEntry: false })];
  if (!other?.isFile() || one.size !== other.size || !readFileSync(staged).equals(readFileSync(present))) return false;
  rmSync(staged);
  return true;
}

/** Removes a file and the folders that it leaves empty. A folder stays: ledgers of another version name other things beside files. */
export async function removeFile(output: string, file: string): Promise<void> {
  if (statSync(join(output, file), { throwIfNoEntry: false })?.isDirectory()) return;
  await rm(join(output, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const removed = await rmdir(join(output, folder)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
