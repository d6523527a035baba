import { rm } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics.ts';
import { prepareSite, type SiteOptions } from '../eleventy/prepare-site.ts';
import { type Moved, moveIn } from './move-in.ts';
import { readOutputRecord, writeOutputRecord } from './output-record.ts';
import { renderSite } from './render-site.ts';
import { openStaging } from './staging.ts';

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
 * @throws where the project itself is at fault: a broken template, style sheet or browser script
 */
export async function buildSite({ output, clean = false, ...options }: BuildOptions): Promise<BuildReport> {
  const site = await prepareSite(options);
  const staging = await openStaging(CACHE);
  try {
    await renderSite(site, staging);
    const earlier = await readOutputRecord(CACHE, output);
    const moved = await moveIn(staging, output, { earlier, rewrite: clean });
    await writeOutputRecord(CACHE, output, moved.files);
    return { ...moved, notes: site.notes, diagnostics: site.diagnostics };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
