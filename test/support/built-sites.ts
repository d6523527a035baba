import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parseDocument } from 'yaml';
import type { BuiltSite } from './built-site.ts';
import { findChromium } from './chromium.ts';
import { copyProject, duizhao, ROOT } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser. */
    chromium: string;
    /** `content/` as it is, and once more below a path prefix with short lists, so that they have second pages. */
    sites: { readonly plain: BuiltSite; readonly prefixed: BuiltSite };
  }
}

/** Once before the tests in `test/site`: unpacks the browser and builds two sites, all in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-site-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const [plain, prefixed] = await Promise.all([
      buildPlain(join(folder, 'plain')),
      buildPrefixed(join(folder, 'prefixed')),
    ]);
    project.provide('sites', { plain, prefixed });
    project.provide('chromium', await findChromium(join(folder, 'chromium')));
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function buildPlain(output: string): Promise<BuiltSite> {
  await build(ROOT, output);
  return { folder: output, prefix: '/' };
}

async function buildPrefixed(folder: string): Promise<BuiltSite> {
  await copyProject(folder);
  const file = join(folder, 'content/_data/site.yaml');
  const settings = parseDocument(await readFile(file, 'utf8'));
  settings.set('pathPrefix', '/talks/');
  settings.set('pageSize', 5);
  await writeFile(file, settings.toString());
  const output = join(folder, '_site');
  await build(folder, output);
  return { folder: output, prefix: '/talks/' };
}

async function build(project: string, output: string): Promise<void> {
  const { code, stderr } = await duizhao(project, 'build', '--clean', '--strict', '--output', output);
  if (code !== 0) throw new Error(`The build of content/ failed:\n${stderr}`);
}
