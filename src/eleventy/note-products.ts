import type { Diagnostic } from '../diagnostics.ts';
import { type Digest, digestOfData } from '../ledger/digest.ts';
import { noteContext } from '../page/context.ts';
import { noteLinks } from '../page/note-links.ts';
import { DEFAULT_LAYOUT, notePage } from '../page/note-page.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { noteUrl, outputPath } from '../site/urls.ts';
import type { FoundNote, NoteReader } from './found-note.ts';
import { knownLayout } from './layouts.ts';
import { type PlannedPage, planPage } from './page-kinds.ts';
import type { NoteJob, Product } from './product.ts';

/** What the pages of notes are planned from. */
interface NoteSources {
  readonly notes: readonly FoundNote[];
  /** Paths below the notes folder of the other files that lie there. */
  readonly files: readonly string[];
  readonly frame: Digest;
}

/** The pages of the notes that are published, and which files of the notes folder they show or link to. */
export function noteProducts(
  index: SiteIndex,
  { notes, files, frame }: NoteSources,
): { products: Product[]; shown: string[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const shown = new Set<string>();
  const found = new Map(notes.map((note) => [note.entry.path, note]));
  const targets = {
    notes: new Set(index.published.map(({ path }) => path)),
    files: new Set(files),
    pathPrefix: index.settings.pathPrefix,
  };
  const products = index.published.flatMap(({ path }): Product[] => {
    const note = found.get(path);
    if (!note) return [];
    const links = noteLinks({ path, links: note.links }, targets);
    diagnostics.push(...links.diagnostics);
    for (const file of links.files) shown.add(file);
    const layout = knownLayout(path, note.layout ?? DEFAULT_LAYOUT, diagnostics);
    const job: NoteJob = { key: note.key, layout, context: noteContext(note.entry, links, index) };
    const digest = digestOfData([frame, job]);
    return [{ files: [outputPath(noteUrl(path))], digest, job: () => ({ kind: 'note', note: job }) }];
  });
  return { products, shown: [...shown], diagnostics };
}

/** Reads the note of a job and lays its page out. */
export function plannedNote({ key, layout, context }: NoteJob, read: NoteReader): PlannedPage {
  return planPage('note', { ...notePage(read(key), context), layout });
}
