import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noteText } from './note.ts';

/** Notes in a folder: collections of any size stay quick to list. */
const IN_FOLDER = 1000;

/** Path below the notes folder of the note of a number. */
export function corpusPath(number: number): string {
  return `part-${Math.floor(number / IN_FOLDER)}/note-${number}.md`;
}

/** Writes the first `count` notes of the endless sample collection into a folder. */
export async function writeCorpus(folder: string, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const file = join(folder, corpusPath(number));
    if (number % IN_FOLDER === 0) await mkdir(dirname(file), { recursive: true });
    await writeFile(file, noteText(number));
  }
}
