import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileSizes } from '../ledger/page-ledger.ts';
import { filePaths } from '../note/note-folder.ts';
import { hostingReport } from '../publish/hosting/limits.ts';
import { savingsOf, totalOf } from './site-size.ts';
import { UsageError } from './usage-error.ts';

/** `note hosting [--site DIR]`: how large a built site is, what hosts take, and which setting saves how much. */
export async function runHosting(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { site: { type: 'string', default: '_site' } } });
  const sizes = await sizesOf(values.site);
  process.stdout.write(`${hostingReport(totalOf(sizes), await savingsOf(values.site, sizes)).join('\n')}\n`);
  return 0;
}

async function sizesOf(site: string): Promise<FileSizes> {
  const paths = await filePaths(site).catch(() => {
    throw new UsageError(`There is no built site in ${site}.`);
  });
  return Promise.all(paths.map(async (path) => [path, (await stat(join(site, path))).size] as const));
}
