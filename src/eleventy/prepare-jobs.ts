import { gzipSync } from 'node:zlib';
import { blockFiles } from '../search/block-files.ts';
import { wholeFeeds } from './feed-products.ts';
import { plannedGlossary } from './glossary-products.ts';
import { type NoteReader, plannedNote } from './note-products.ts';
import type { PlannedPage } from './page-kinds.ts';
import type { Frame, PlainFile, PreparedSite } from './prepared-site.ts';
import type { Job } from './product.ts';

/** Work to do → what Eleventy is given for it. */
export async function prepareJobs(
  jobs: readonly Job[],
  { settings, strings, assets }: Frame,
  read: NoteReader,
): Promise<PreparedSite> {
  const pages: PlannedPage[] = [];
  const files: PlainFile[] = [];
  for (const job of jobs) {
    if (job.kind === 'page') pages.push(job.page);
    if (job.kind === 'file') files.push(job.file);
    if (job.kind === 'packed') files.push({ url: job.file.url, bytes: gzipSync(job.file.text) });
    if (job.kind === 'note') {
      const { page, data } = await plannedNote(job.note, read, settings);
      pages.push(page);
      files.push(...data);
    }
    if (job.kind === 'glossary') pages.push(await plannedGlossary(job.sheet, read));
    if (job.kind === 'feeds') files.push(...(await wholeFeeds(job.entries, read, settings)));
    if (job.kind === 'search') files.push(...blockFiles(job.block, await Promise.all(job.notes.map(read.postings))));
  }
  return {
    frame: { settings, strings, assets },
    pages,
    templates: jobs.flatMap((job) => (job.kind === 'template' ? [job.template] : [])),
    files,
  };
}
