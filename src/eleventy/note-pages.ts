import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { Corpus } from '../model.ts';
import { noteContext } from '../page/context.ts';
import { noteLinks } from '../page/note-links.ts';
import { notePage } from '../page/note-page.ts';
import type { SiteIndex } from '../page/site-index.ts';
import type { NotePage } from '../page/view.ts';
import { fileUrl } from '../site/urls.ts';
import { withKnownLayout } from './layouts.ts';
import type { PlainFile } from './prepared-site.ts';

/** The pages of the notes that are published, and the files of the notes folder that they show or link to. */
export function notePages(
  { notes, files }: Corpus,
  index: SiteIndex,
  folder: string,
): { pages: NotePage[]; files: PlainFile[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const targets = {
    notes: new Set(index.published.map(({ path }) => path)),
    files: new Set(files),
    pathPrefix: index.settings.pathPrefix,
  };
  const pages = index.published.flatMap((entry) => {
    const note = byPath.get(entry.path);
    if (!note) return [];
    const links = noteLinks(note, targets);
    diagnostics.push(...links.diagnostics);
    return [withKnownLayout(notePage(note, noteContext(entry, links, index)), diagnostics)];
  });
  const shown = new Set(pages.flatMap((page) => page.files));
  const copies = [...shown].map((file) => ({ url: fileUrl(file), from: join(folder, file) }));
  return { pages, files: copies, diagnostics };
}
