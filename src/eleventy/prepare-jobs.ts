import { gzipSync } from 'node:zlib';
import { type BlockNote, blockFiles } from '../search/block-files.ts';
import { wholeFeeds } from './feed-products.ts';
import { plannedGlossary } from './glossary-products.ts';
import { type NoteReader, plannedNote } from './note-products.ts';
import type { PlannedPage } from './page-kinds.ts';
import type { Frame, PlainFile, PreparedSite } from './prepared-site.ts';
import type { Job, NotePlace } from './product.ts';
import { plannedQuotes } from './term-quotes.ts';

/** Work to do → what Eleventy is given for it. */
export async function prepareJobs(jobs: readonly Job[], frame: Frame, read: NoteReader): Promise<PreparedSite> {
  const { settings } = frame;
  const pages: PlannedPage[] = [];
  const files: PlainFile[] = [];
  for (const job of jobs) {
    const page = await pageOf(job, read);
    if (page) pages.push(page);
    if (job.kind === 'file') files.push(job.file);
    if (job.kind === 'packed') files.push({ url: job.file.url, bytes: gzipSync(job.file.text) });
    if (job.kind === 'note') {
      const { page, data } = await plannedNote(job.note, read, settings);
      pages.push(page);
      files.push(...data);
    }
    if (job.kind === 'feeds') files.push(...(await wholeFeeds(job.entries, read, settings)));
    if (job.kind === 'search') files.push(...blockFiles(job.block, await blockNotes(job.notes, read)));
  }
  return {
    frame,
    pages,
    templates: jobs.flatMap((job) => (job.kind === 'template' ? [job.template] : [])),
    files,
  };
}

/** What a block of the index needs of its notes, read one after the other: of four thousand, the rest takes as much memory again. */
async function blockNotes(places: readonly NotePlace[], read: NoteReader): Promise<BlockNote[]> {
  const notes: BlockNote[] = [];
  for (const place of places) {
    const { date, row, passages, tokens, lists } = await read.postings(place);
    notes.push({ date, row, passages, tokens, lists });
  }
  return notes;
}

/** The page of a job that makes one and nothing else. */
function pageOf(job: Job, read: NoteReader): PlannedPage | null | Promise<PlannedPage> {
  if (job.kind === 'page') return job.page;
  if (job.kind === 'term') return plannedQuotes(job.page, read);
  return job.kind === 'glossary' ? plannedGlossary(job.sheet, read) : null;
}
