import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { prepareSite, type SiteOptions } from '../eleventy/prepare-site.ts';
import { type Moved, moveIn } from './move-in.ts';
import { readOutputRecord, writeOutputRecord } from './output-record.ts';
import { renderSite } from './render-site.ts';

const CACHE = '.cache';

export interface BuildOptions extends SiteOptions {
  readonly output: string;
  /** Writes every file anew, whatever an earlier build left. */
  readonly clean?: boolean;
}

/** What a build did. */
export interface BuildReport extends Moved {
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the site: notes → pages → a staging folder → the output. The old site stays as it is until all pages of the
 * new one are there.
 * @throws where the project itself is at fault: no notes, a broken template, style sheet or browser script.
 */
export async function buildSite({ output, clean = false, ...options }: BuildOptions): Promise<BuildReport> {
  refuseOutputInNotes(output, options.notes);
  const site = await prepareSite(options);
  await mkdir(CACHE, { recursive: true });
  const staging = await mkdtemp(join(CACHE, 'staging-'));
  try {
    await renderSite(site, staging);
    const earlier = await readOutputRecord(CACHE, output);
    const moved = await moveIn(staging, output, { earlier, rewrite: clean });
    await writeOutputRecord(CACHE, output, moved.files);
    return { ...moved, notes: site.pages.notes.length, diagnostics: site.diagnostics };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The folder of notes is its author's: nothing is written there. */
function refuseOutputInNotes(output: string, notes: string | undefined): void {
  const path = relative(resolve(notes ?? ''), resolve(output));
  if (notes !== undefined && !path.startsWith('..')) {
    throw new RangeError(`The output folder ${output} lies in the folder of notes. Choose another with --output.`);
  }
}
