import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { duizhao } from '../support/project.ts';
import { treeOf } from '../support/tree.ts';

const NOT_INPUT = ['_site', '.cache'];

/** Builds a project where it lies, as `npm run build` does; answers what it wrote. @throws what the build said, where it fails. */
export async function built(project: string): Promise<Record<string, string>> {
  const { code, stderr } = await duizhao(project, 'build');
  if (code !== 0) throw new Error(stderr);
  return treeOf(join(project, '_site'));
}

/** Builds a copy of a project in another place, where nothing was ever built and nothing is remembered. */
export async function builtElsewhere(project: string, folder: string): Promise<Record<string, string>> {
  await rm(folder, { recursive: true, force: true });
  const filter = (source: string) => !NOT_INPUT.some((name) => source === join(project, name));
  await cp(project, folder, { recursive: true, filter, verbatimSymlinks: true });
  return built(folder);
}
