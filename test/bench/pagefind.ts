import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../support/project.ts';
import { type Cost, measure } from './measure.ts';

/** The program: not among the packages, for its platform packages do not install everywhere; `PAGEFIND` says where else it is. */
const { PAGEFIND = 'pagefind' } = process.env;

/** Version of the Pagefind that is installed, or `null`. */
export async function pagefindVersion(): Promise<string | null> {
  const answer = await run(PAGEFIND, ['--version'], { folder: '.' }).catch(() => null);
  return /([\d.]+)/.exec(answer?.stdout ?? '')?.[1] ?? null;
}

/** Pagefind over a finished site, whose search index it replaces in principle; it has no other mode than anew. */
export async function measurePagefind(site: string): Promise<Cost> {
  const output = join(site, '..', '_pagefind');
  const cost = await measure('.', PAGEFIND, ['--site', site, '--output-path', output]);
  await rm(output, { recursive: true, force: true });
  return cost;
}
