import type { NotePath, NoteTerms } from '../model.ts';
import { readFrontMatter } from '../note/front-matter.ts';
import { readMeta } from '../note/meta.ts';
import { filePaths, isNote } from '../note/note-folder.ts';
import { readSource } from '../note/read-source.ts';
import type { TaggedNote } from '../taxonomy/term.ts';

/**
 * The terms of every note below a folder, from their front matter alone; notes that cannot be read are left out, and so is a folder
 * that is not there. What is wrong with them is for `note check` to say.
 */
export async function taggedNotes(folder: string, zone: string): Promise<TaggedNote[]> {
  const paths = (await filePaths(folder).catch(() => [])).filter(isNote);
  const notes: TaggedNote[] = [];
  for (const path of paths) {
    const found = await termsOf(folder, path, zone).catch(() => null);
    if (found) notes.push(found);
  }
  return notes;
}

async function termsOf(
  folder: string,
  path: NotePath,
  zone: string,
): Promise<TaggedNote & { readonly terms: NoteTerms }> {
  const report = (): void => {};
  const { text } = await readSource(folder, path, report);
  const { fields } = readFrontMatter(text, report);
  const { date, exclude, terms } = readMeta(fields, { zone, fallbackTitle: () => path, report });
  return { path, date, listed: !exclude, terms };
}
