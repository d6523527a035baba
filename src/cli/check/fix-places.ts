import { chmod, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { fixNote } from '../../check/fix/fix-note.ts';
import { writeWhole } from '../../ledger/record-file.ts';
import { filePaths, isNote } from '../../note/note-folder.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `note check --fix`: mends the notes of folders and single ones, each in one move. `dryRun`: shows what it would do, as a unified
 * diff, and writes nothing. Files that are not UTF-8 are left alone.
 */
export async function fixPlaces(
  places: readonly string[],
  { zone, dryRun }: { readonly zone: string; readonly dryRun: boolean },
): Promise<void> {
  let mended = 0;
  for (const file of (await Promise.all(places.map(filesAt))).flat()) {
    const text = await textOf(file);
    if (text === null) continue;
    const fixed = fixNote(basename(file), text, zone);
    if (fixed.done.length === 0) continue;
    mended++;
    if (dryRun)
      process.stdout.write(
        createTwoFilesPatch(file, file, text, fixed.text, '', '', { context: 2, headerOptions: FILE_HEADERS_ONLY }),
      );
    else await replace(file, fixed.text);
    process.stderr.write(`${file}: ${fixed.done.join(', ')}\n`);
  }
  process.stderr.write(`${mended} ${mended === 1 ? 'note' : 'notes'} ${dryRun ? 'to mend' : 'mended'}\n`);
}

async function filesAt(place: string): Promise<string[]> {
  const kind = await stat(place).catch(() => null);
  if (kind === null) throw new UsageError(`There is no file or folder ${place}.`);
  if (!kind.isDirectory()) return [place];
  return (await filePaths(place)).filter(isNote).map((path) => join(place, path));
}

/** A file's text with its byte order mark; `null` if it is not UTF-8, for then it cannot be written back as it is. */
async function textOf(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch {
    return null;
  }
}

/** Behind a link lies the file that is meant; whoever may read it still may. */
async function replace(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  writeWhole(join(dirname(target), basename(target)), text);
  await chmod(target, mode);
}
