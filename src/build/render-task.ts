import { prepareJobs } from '../eleventy/prepare-jobs.ts';
import type { NotePlace } from '../eleventy/product.ts';
import { findGlosses, keptGlosses } from './gloss-store.ts';
import { findPostings, keptPostings } from './postings-store.ts';
import { wholeNote } from './read-task.ts';
import { renderSite } from './render-site.ts';
import type { RenderTask } from './tasks.ts';

/** Renders pages into the staging folder. @throws what a template threw. */
export async function performRender({ jobs, frame, notes, staging }: RenderTask): Promise<void> {
  const noteOf = ({ path, key }: NotePlace) => wholeNote(path, key, notes);
  const site = await prepareJobs(jobs, frame, {
    note: noteOf,
    glosses: async (place) => findGlosses(place.key) ?? keptGlosses(await noteOf(place), place.key),
    postings: async (place) => findPostings(place.key) ?? keptPostings(await noteOf(place), place.key),
  });
  await renderSite(site, staging);
}
