import { markdown } from '../publish/formats/markdown.ts';
import type { NoteJson } from '../publish/formats/note-json.ts';
import { plainText } from '../publish/formats/plain-text.ts';
import { type TextFormat, writeNote } from '../publish/formats/text-format.ts';
import { tmx } from '../publish/formats/tmx.ts';

const FORMATS: readonly TextFormat[] = [markdown, plainText, tmx];

/**
 * Makes a file of a note, from its `note.json`, and hands it to the browser to be saved: `md`, `txt` or `tmx`.
 * @throws {Error} where the data cannot be had.
 */
export async function download(source: string, name: string): Promise<void> {
  const format = FORMATS.find((one) => one.name === name);
  if (!format) throw new RangeError(`There is no format ${name}.`);
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  const note = (await response.json()) as NoteJson;
  const file = new Blob([writeNote(format, note)], { type: `${format.type};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName(note.path, name);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** `talks/on chips.md`, `tmx` → `on chips.tmx`. */
function fileName(path: string, ending: string): string {
  return `${(path.split('/').at(-1) ?? path).replace(/\.md$/i, '')}.${ending}`;
}
