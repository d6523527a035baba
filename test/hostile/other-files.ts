import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { sectionViews } from '../../src/page/section-views.ts';
import { readNote } from '../../src/pipeline.ts';
import { bodyHtml, withHost } from '../../src/publish/body-html.ts';
import { markdown } from '../../src/publish/formats/markdown.ts';
import type { NoteJson } from '../../src/publish/formats/note-json.ts';
import { plainText } from '../../src/publish/formats/plain-text.ts';
import { type TextFormat, writeNote } from '../../src/publish/formats/text-format.ts';
import { tmx } from '../../src/publish/formats/tmx.ts';
import { tsv } from '../../src/publish/formats/tsv.ts';
import { duizhao, ROOT } from '../support/project.ts';
import { FIXTURES, textsOf } from './hostile-site.ts';

/** What a feed that holds whole notes would hold of each: HTML that a reader of feeds puts on a page of its own. */
export function feedHtml(): string[] {
  return textsOf(FIXTURES, /\.md$/).map(([path, text]) => {
    const { note } = readNote({ path, text, hash: '' }, { zone: 'UTC' });
    return withHost(bodyHtml({ sections: sectionViews(note.bitext) }), 'https://example.org');
  });
}

const DOWNLOADS: readonly TextFormat[] = [markdown, plainText, tmx, tsv];

/** What readers can save of each note: the note's data, and the files that the browser makes of it. */
export function downloads(folder: string): { note: NoteJson; files: Readonly<Record<string, string>> }[] {
  return textsOf(folder, /note\.json$/)
    .filter(([path]) => path.startsWith('notes/'))
    .map(([, text]) => {
      const note = JSON.parse(text) as NoteJson;
      return { note, files: Object.fromEntries(DOWNLOADS.map((format) => [format.name, writeNote(format, note)])) };
    });
}

/** Makes a book of notes and unpacks it into `folder`; its documents by name. */
export async function unpackedBook(notes: string, folder: string): Promise<Map<string, string>> {
  const file = join(folder, 'book.epub');
  mkdirSync(folder, { recursive: true });
  const { code, stderr } = await duizhao(
    ROOT,
    'note',
    'export',
    '--format',
    'epub',
    '--notes',
    notes,
    '--output',
    file,
  );
  if (code !== 0) throw new Error(stderr);
  const documents = new Map<string, string>();
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    documents.set(name, strFromU8(bytes));
  }
  return documents;
}
