import { join } from 'node:path';
import { planSite, type SiteSources } from '../eleventy/plan-site.ts';
import type { Project } from '../eleventy/project.ts';
import { type Digest, digestOfData } from '../ledger/digest.ts';
import { forgetful } from '../ledger/page-ledger.ts';
import { signatureOf } from '../ledger/signature.ts';
import { compare, filesAsLeft } from './compare.ts';
import { type Crew, openCrew } from './crew.ts';
import { frameDigest } from './digests.ts';
import { knownFiles } from './earlier-files.ts';
import { type FolderContents, findNotes } from './find-notes.ts';
import { type Findings, readFindings, writeFindings } from './findings.ts';
import { commitJournal, finishJournal, type Moved, recover } from './journal.ts';
import { type Holder, takeLock } from './lock.ts';
import type { Monitor } from './monitor.ts';
import { type Places, placesOf } from './places.ts';
import { renderStale } from './render-stale.ts';
import { adoptNotes, dropShards, presentShards, takerOf } from './shard-parts.ts';
import { recallSounds } from './sounds-cache.ts';
import { type SourceOptions, sourcesOf } from './sources.ts';
import { wantedIn } from './wanted.ts';

export interface BuildOptions extends SourceOptions {
  readonly output: string;
  /** Takes what the shards of the same site have made, see `build-shard.ts`. */
  readonly merge?: boolean;
}

/** What a build did. */
export interface BuildReport extends Moved, Findings {
  /** Bytes of all its processes at their largest. */
  readonly peak: number;
}

/**
 * Builds the site: notes → plan → what of it is stale → a staging folder → the output. Until everything is staged the old site
 * stays as it is; from then on this build will be finished, if not by this process, then by the next. One build of an output
 * folder runs at a time.
 * @throws where the project itself is at fault: no notes, a broken template, style sheet or browser script.
 */
export async function buildSite(options: BuildOptions, monitor: Monitor): Promise<BuildReport> {
  const places = placesOf(options.output);
  const release = await takeLock(places.lock, (holder) => monitor.say(waitingFor(holder)));
  const crew = openCrew();
  try {
    await recover(places);
    const done = await build(options, { places, crew, monitor });
    return { ...done, peak: crew.peak() + process.resourceUsage().maxRSS * 1024 };
  } finally {
    monitor.end();
    crew.close();
    release();
  }
}

function waitingFor({ user, host, pid }: Holder): string {
  return `Waiting for another build of this folder, of ${user || 'somebody'} on ${host || 'this machine'} (process ${pid}) …`;
}

/** What a build works with. */
interface Workshop {
  readonly places: Places;
  readonly crew: Crew;
  readonly monitor: Monitor;
}

async function build(options: BuildOptions, workshop: Workshop): Promise<Moved & Findings> {
  const { places, crew, monitor } = workshop;
  const { notes: folder, clean = false, merge = false } = options;
  monitor.phase('project');
  const { project, learnt, notes } = await sourcesOf(options);
  monitor.phase('notes');
  const shards = merge ? presentShards() : [];
  if (merge) adoptNotes(shards, notes);
  const contents = await findNotes(notes, { crew, fresh: clean, progress: monitor.progress });
  monitor.phase('ledger');
  const frame = frameDigest(project);
  const inputs = inputsOf(contents, project, { folder, learnt, frame });
  const findings = clean ? null : readFindings(places.findings, inputs);
  const files = findings && filesAsLeft(places);
  if (findings && files !== null) return { ...findings, written: [], removed: [], files, pages: null };
  const known = knownFiles(places);
  const ledger = clean ? forgetful(known) : known;
  monitor.phase('plan');
  const keepSounds = recallSounds();
  const found = contents.notes.flatMap((record) => record.found.note ?? []);
  const plan = planSite({ project, folder, notes: found, files: contents.files, learnt, frame });
  const diagnostics = [
    ...contents.notes.flatMap((record) => record.found.diagnostics),
    ...wantedIn(folder, plan.diagnostics),
  ];
  const todo = compare(plan.groups, ledger, places.output, takerOf(shards, places.staging));
  keepSounds();
  monitor.phase('pages');
  const shared = { ...project, digest: frame };
  await renderStale(todo.stale, { crew, frame: shared, notes, staging: places.staging, progress: monitor.progress });
  monitor.phase('output');
  const moved = await finishJournal(commitJournal(todo, places, clean), places, { before: ledger });
  writeFindings(places.findings, inputs, { notes: plan.notes, diagnostics });
  if (merge) dropShards();
  return { ...moved, notes: plan.notes, diagnostics };
}

/** Digest of everything that a site is made of. */
function inputsOf(
  { notes, files }: FolderContents,
  { aliases, diagnostics }: Project,
  { folder, learnt, frame }: { readonly folder: string } & Pick<SiteSources, 'learnt' | 'frame'>,
): Digest {
  const keys = notes.map(({ path, key }) => `${path}\n${key}`);
  return digestOfData([
    frame,
    aliases,
    learnt,
    diagnostics,
    keys,
    files.map((file) => [file, signatureOf(join(folder, file))]),
  ]);
}
