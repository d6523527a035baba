import type { NoteReader } from './found-note.ts';
import { plannedNote } from './note-products.ts';
import type { Frame, PreparedSite } from './prepared-site.ts';
import type { Job } from './product.ts';

/** Work to do → what Eleventy is given for it. */
export function prepareJobs(
  jobs: readonly Job[],
  { settings, strings, assets }: Frame,
  read: NoteReader,
): PreparedSite {
  return {
    frame: { settings, strings, assets },
    pages: jobs.flatMap((job) => {
      if (job.kind === 'note') return [plannedNote(job.note, read)];
      return job.kind === 'page' ? [job.page] : [];
    }),
    templates: jobs.flatMap((job) => (job.kind === 'template' ? [job.template] : [])),
    files: jobs.flatMap((job) => (job.kind === 'file' ? [job.file] : [])),
  };
}
