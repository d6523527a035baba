import type { Diagnostic } from '../diagnostics.ts';
import { type Digest, digestOfData } from '../ledger/digest.ts';
import type { Note, NotePath } from '../model.ts';
import { noteContext } from '../page/context.ts';
import { noteLinks } from '../page/note-links.ts';
import { DEFAULT_LAYOUT, notePage } from '../page/note-page.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { noteJsonFile, noteJsonUrl } from '../publish/note-json.ts';
import type { NotePostings } from '../search/note-postings.ts';
import { textFiles } from '../search/text-files.ts';
import type { Settings } from '../site/settings.ts';
import { noteUrl, outputPath } from '../site/urls.ts';
import type { FoundNote } from './found-note.ts';
import { knownLayout } from './layouts.ts';
import { type PlannedPage, planPage } from './page-kinds.ts';
import type { PlainFile } from './prepared-site.ts';
import type { NoteJob, NotePlace, Product } from './product.ts';
import { searchNote } from './search-note.ts';

/** What the pages of notes are planned from. */
interface NoteSources {
  readonly notes: readonly FoundNote[];
  /** Paths below the notes folder of the other files that lie there. */
  readonly files: readonly string[];
  readonly frame: Digest;
}

/** The pages and the data of the notes that are published, how each is made, and which files of their folder they show or link to. */
export function noteProducts(
  index: SiteIndex,
  { notes, files, frame }: NoteSources,
): {
  products: Product[];
  jobs: ReadonlyMap<NotePath, NoteJob>;
  shown: string[];
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const shown = new Set<string>();
  const jobs = new Map<NotePath, NoteJob>();
  const found = new Map(notes.map((note) => [note.entry.path, note]));
  const targets = {
    notes: new Set(index.published.map(({ path }) => path)),
    files: new Set(files),
    pathPrefix: index.settings.pathPrefix,
  };
  const products = index.published.flatMap(({ path, listed }): Product[] => {
    const note = found.get(path);
    if (!note) return [];
    const links = noteLinks({ path, links: note.links }, targets);
    diagnostics.push(...links.diagnostics);
    for (const file of links.files) shown.add(file);
    const layout = knownLayout(path, note.layout ?? DEFAULT_LAYOUT, diagnostics);
    const job: NoteJob = { path, listed, key: note.key, layout, context: noteContext(note.entry, links, index) };
    jobs.set(path, job);
    const digest = digestOfData([frame, job]);
    const data = index.settings.noteData ? [noteJsonUrl(noteUrl(path))] : [];
    const urls = [noteUrl(path), ...data, ...(listed ? note.search.texts : [])];
    return [{ files: urls.map(outputPath), digest, job: () => ({ kind: 'note', note: job }) }];
  });
  return { products, jobs, shown: [...shown], diagnostics };
}

/** Finds what was read of a note. */
export interface NoteReader {
  readonly note: (place: NotePlace) => Promise<Note>;
  /** Its part of the search index. */
  readonly postings: (place: NotePlace) => Promise<NotePostings>;
}

/** Reads the note of a job, lays its page out and says it as data, for programs and for the search. */
export async function plannedNote(
  job: NoteJob,
  read: NoteReader,
  settings: Settings,
): Promise<{ page: PlannedPage; data: PlainFile[] }> {
  const note = await read.note(job);
  const page = notePage(note, job.context);
  const texts = job.listed ? textFiles(searchNote(note)) : [];
  return {
    page: planPage('note', { ...page, layout: job.layout }),
    data: [...(settings.noteData ? [noteJsonFile(note, page, settings)] : []), ...texts],
  };
}
