import { planSite } from '../eleventy/plan-site.ts';
import { forgetful, type PageLedger } from '../ledger/page-ledger.ts';
import { linkedFolders } from '../note/linked-folders.ts';
import { type Comparison, compare } from './compare.ts';
import type { Crew } from './crew.ts';
import { frameDigest } from './digests.ts';
import { knownFiles } from './earlier-files.ts';
import type { FolderContents } from './find-notes.ts';
import { type Circumstances, type Findings, writeFindings } from './findings.ts';
import { commitJournal, finishJournal, type Moved } from './journal.ts';
import type { Monitor } from './monitor.ts';
import type { Places } from './places.ts';
import { renderStale } from './render-stale.ts';
import type { Shard } from './shard.ts';
import { dropShards, takerOf } from './shard-parts.ts';
import { recallSounds } from './sounds-cache.ts';
import type { Sources } from './sources.ts';
import { wantedIn } from './wanted.ts';

/** What a build works with. */
export interface Workshop {
  readonly places: Places;
  readonly crew: Crew;
  readonly monitor: Monitor;
}

/** What a build knows of a site before it plans anything. */
interface SiteContents extends Sources {
  readonly contents: FolderContents;
  readonly circumstances: Circumstances;
  /** Parts of the same site that have been made elsewhere; none unless they are to be merged. */
  readonly shards: readonly Shard[];
}

/** Makes what is stale of a site in which something changed: plan → what of it is stale → a staging folder → the output. `clean`: all of it. */
export async function remakeSite(
  site: SiteContents,
  workshop: Workshop & { readonly clean: boolean },
): Promise<Moved & Findings> {
  const { places, monitor, clean } = workshop;
  const { circumstances, shards } = site;
  const known = knownFiles(places);
  const before = clean ? forgetful(known) : known;
  const { todo, findings } = await makePages(site, before, workshop);
  monitor.phase('output');
  const journal = commitJournal(todo, places, { before, rewrite: clean });
  const moved = await finishJournal(journal, places, { before });
  writeFindings(places.findings, circumstances, findings);
  if (shards.length > 0) dropShards();
  return { ...moved, ...findings };
}

/** Plans the site and renders what is stale. What comes out is small: the plan is as large as all the rest, and is gone before files are moved. */
async function makePages(
  { project, learnt, notes, contents, shards }: SiteContents,
  ledger: PageLedger,
  { places, crew, monitor }: Workshop,
): Promise<{ readonly todo: Omit<Comparison, 'stale'>; readonly findings: Findings }> {
  const { folder } = notes;
  const frame = frameDigest(project);
  monitor.phase('plan');
  const keepSounds = recallSounds();
  const found = contents.notes.flatMap((record) => record.found.note ?? []);
  const plan = planSite({ project, folder, notes: found, files: contents.files, learnt, frame });
  const diagnostics = [
    ...contents.notes.flatMap((record) => record.found.diagnostics),
    ...wantedIn(folder, plan.diagnostics),
    ...(await linkedFolders(folder)),
  ];
  const todo = compare(plan.groups, ledger, places.output, takerOf(shards, places.staging));
  keepSounds();
  monitor.phase('pages');
  const shared = { ...project, digest: frame };
  await renderStale(todo.stale, { crew, frame: shared, notes, staging: places.staging, progress: monitor.progress });
  // Not the comparison itself, which holds on to the plan.
  const { kept, changed } = todo;
  return { todo: { kept, changed }, findings: { notes: plan.notes, diagnostics } };
}
