import { join } from 'node:path';
import { chosenLexicon } from '../align/chosen-lexicon.ts';
import { type Digest, digestOfData } from '../ledger/digest.ts';
import { signatureOf } from '../ledger/signature.ts';
import { filesAsLeft } from './compare.ts';
import { openCrew } from './crew.ts';
import { projectDigest } from './digests.ts';
import { type FolderContents, findNotes } from './find-notes.ts';
import { type Findings, readFindings } from './findings.ts';
import { type Moved, recover } from './journal.ts';
import { type Holder, takeLock } from './lock.ts';
import type { Monitor } from './monitor.ts';
import { placesOf } from './places.ts';
import type { Workshop } from './remake-site.ts';
import { adoptNotes, presentShards } from './shard-parts.ts';
import { growSlowly } from './slow-growth.ts';
import type { SourceOptions, Sources } from './sources.ts';

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
  growSlowly();
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

async function build(options: BuildOptions, workshop: Workshop): Promise<Moved & Findings> {
  const { places, crew, monitor } = workshop;
  const { clean = false, merge = false } = options;
  monitor.phase('project');
  const project = toldDigest(options);
  const last = clean || merge ? null : readFindings(places.findings, project);
  // Nothing is made of the project where it is the same and the notes are: to read its settings alone takes longer than to look at all notes.
  const known = last ? null : await sourcesOf(options);
  const settings = last?.settings ?? (known as Sources).notes;
  monitor.phase('notes');
  const shards = merge ? presentShards() : [];
  if (merge) adoptNotes(shards, settings);
  const contents = await findNotes(settings, { crew, fresh: clean, progress: monitor.progress });
  monitor.phase('ledger');
  const inputs = inputsOf(contents, settings.folder, project);
  const files = last?.inputs === inputs ? filesAsLeft(places) : null;
  if (last && files !== null)
    return { notes: last.notes, diagnostics: last.diagnostics, written: [], removed: [], files, sizes: null };
  const sources = known ?? (await sourcesOf(options));
  // Where there is nothing to make, nothing is loaded that could make it.
  const { remakeSite } = await import('./remake-site.ts');
  return remakeSite(
    { ...sources, contents, circumstances: { project, settings, inputs }, shards },
    { ...workshop, clean },
  );
}

async function sourcesOf(options: SourceOptions): Promise<Sources> {
  return (await import('./sources.ts')).sourcesOf(options);
}

/** Digest of the project and of what the build was told. */
function toldDigest({ notes, drafts, lexicon }: BuildOptions): Digest {
  return digestOfData([notes, drafts, lexicon, projectDigest(chosenLexicon(lexicon))]);
}

/** Digest of everything that a site is made of. */
function inputsOf({ notes, files }: FolderContents, folder: string, project: Digest): Digest {
  const keys = notes.map(({ path, key }) => `${path}\n${key}`);
  return digestOfData([project, keys, files.map((file) => [file, signatureOf(join(folder, file))])]);
}
