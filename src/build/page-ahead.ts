import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lexiconAt } from '../align/chosen-lexicon.ts';
import type { FoundNote } from '../eleventy/found-note.ts';
import { noteGroups } from '../eleventy/note-groups.ts';
import { prepareJobs } from '../eleventy/prepare-jobs.ts';
import type { NoteJob } from '../eleventy/product.ts';
import { readNoteLedger } from '../ledger/note-ledger.ts';
import type { Note, NotePath } from '../model.ts';
import { filePaths, publishedFiles } from '../note/note-folder.ts';
import { noteEntry } from '../page/note-entry.ts';
import { siteIndex } from '../page/site-index.ts';
import { loadNote } from '../pipeline.ts';
import { noteUrl, outputPath } from '../site/urls.ts';
import { frameDigest } from './digests.ts';
import { noteLedgerOf, placesOf } from './places.ts';
import { renderSite } from './render-site.ts';
import { type SourceOptions, type Sources, sourcesOf } from './sources.ts';
import type { Reading } from './tasks.ts';

/** The page of a note as the next build will write it. */
export interface PageAhead {
  readonly url: string;
  readonly html: string;
}

/** What the last build knew of a site, as far as the page of a note needs it. */
interface Known {
  readonly sources: Sources;
  readonly notes: ReadonlyMap<NotePath, FoundNote>;
  readonly jobOf: (path: NotePath) => NoteJob | null;
  readonly newest: NotePath | undefined;
}

/**
 * Makes the page of a note that has been saved before a build has looked at all the others. It stands on what the last build has found out
 * and writes nothing that a build would read. Answers `null` where the site has to be planned anew to know what the page shows: for a
 * note that is new, or says something else of itself or leads elsewhere than before.
 */
export async function openPagesAhead(
  options: SourceOptions & { readonly output: string },
): Promise<(path: NotePath) => Promise<PageAhead | null>> {
  const known = await knownOf(options);
  const folder = placesOf(options.output).ahead;
  const pageOf = async (path: NotePath) => {
    const job = known.jobOf(path);
    const note = job && (await readAnew(path, known.sources));
    if (!note || said(note) !== said(known.notes.get(path) as FoundNote)) return null;
    return { url: noteUrl(path), html: await render({ ...job, key: note.hash }, note, { ...known, folder }) };
  };
  // The first page takes a second, most of it to load what makes pages: better now than when somebody waits.
  if (known.newest !== undefined) await pageOf(known.newest).catch(() => null);
  return pageOf;
}

async function knownOf(options: SourceOptions): Promise<Known> {
  const sources = await sourcesOf(options);
  const { folder, reading } = sources.notes;
  const { records } = readNoteLedger<Reading>(noteLedgerOf(folder), reading);
  const notes = [...records.values()].flatMap(({ found }) => found.note ?? []);
  const { settings, aliases } = sources.project;
  const index = siteIndex(
    notes.map(({ entry }) => entry),
    settings,
    aliases,
  );
  const files = publishedFiles(folder, await filePaths(folder));
  // Nobody asks here what is stale, so nothing is summed up.
  const { jobOf } = noteGroups(index, { notes, files, digests: new Map(), frame: '' });
  const newest = index.listed[0]?.path;
  return { sources, notes: new Map(notes.map((note) => [note.entry.path, note])), jobOf, newest };
}

async function readAnew(path: NotePath, { notes: { folder, zone, lexicon } }: Sources): Promise<Note | null> {
  return (await loadNote(folder, path, { zone, lexicon: await lexiconAt(lexicon) })).note;
}

/** What other notes have to be looked at for. */
function said(note: Note | FoundNote): string {
  if ('entry' in note) return JSON.stringify([note.entry, note.layout, note.links]);
  return JSON.stringify([noteEntry(note), note.meta.layout, note.links]);
}

async function render(
  job: NoteJob,
  note: Note,
  { sources: { project }, folder }: Known & { readonly folder: string },
): Promise<string> {
  const { settings, strings, assets } = project;
  const never = () => Promise.reject(new Error('The page of a note shows nothing of the search index.'));
  const site = await prepareJobs(
    [{ kind: 'note', note: job }],
    { settings, strings, assets, digest: frameDigest(project) },
    { note: () => Promise.resolve(note), postings: never, glosses: never },
  );
  try {
    await renderSite({ ...site, files: [] }, folder);
    return await readFile(join(folder, outputPath(noteUrl(job.path))), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
