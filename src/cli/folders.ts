import { readdir } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * The folder of notes is its author's, and nothing is written into it: it must be there, and neither it nor the output
 * folder may lie in the other.
 * @throws {UsageError}
 */
export async function checkFolders(notes: string, output: string): Promise<void> {
  if (contains(notes, output) || contains(output, notes)) {
    throw new UsageError(
      `The site cannot be written to ${output}: the notes are in ${notes}. Choose another --output.`,
    );
  }
  await checkNotesFolder(notes);
}

/**
 * There must be notes to work on.
 * @throws {UsageError} where there is no such folder
 */
export async function checkNotesFolder(notes: string): Promise<void> {
  await readdir(notes).catch((cause: unknown) => {
    throw new UsageError(`There is no folder of notes at ${notes}. Choose another with --notes.`, { cause });
  });
}

function contains(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return path !== '..' && !path.startsWith(`..${sep}`);
}
