import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { duizhao, ROOT, type Run } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The real notes beside the checkout and the site built from them; `null` where they are not there. */
    shared: { readonly folder: string; readonly site: string; readonly build: Run } | null;
  }
}

/** Once before the tests in `test/shared`: builds the site of the real notes in `../shared`, if they are there. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const folder = resolve(ROOT, '../shared');
  if (!existsSync(join(folder, 'notes'))) {
    project.vitest.logger.log(`The tests in test/shared are skipped: there are no notes in ${folder}.`);
    project.provide('shared', null);
    project.provide('chromium', '');
    return undefined;
  }
  const temporary = await mkdtemp(join(tmpdir(), 'duizhao-shared-'));
  const site = join(temporary, 'site');
  const build = await duizhao(ROOT, 'build', '--notes', join(folder, 'notes'), '--output', site);
  project.provide('shared', { folder, site, build });
  project.provide('chromium', await findChromium(join(temporary, 'chromium')));
  return () => rm(temporary, { recursive: true, force: true });
}
