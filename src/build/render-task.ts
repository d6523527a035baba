import { prepareJobs } from '../eleventy/prepare-jobs.ts';
import { wholeNote } from './read-task.ts';
import { renderSite } from './render-site.ts';
import type { RenderTask } from './tasks.ts';

/** Renders pages into the staging folder. @throws what a template threw. */
export async function performRender({ jobs, frame, notes, staging }: RenderTask): Promise<void> {
  const site = await prepareJobs(jobs, frame, ({ path, key }) => wholeNote(path, key, notes));
  await renderSite(site, staging);
}
