import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filePaths } from '../pipeline.ts';
import { hostingReport, type Saving, type Size } from '../publish/hosting/limits.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { UsageError } from './usage-error.ts';

const TERM = `(?:${TAXONOMIES.map(({ name }) => name).join('|')})/[^/]+`;
/** The page and the feed of a term, and the data of a note, below the output folder. */
const TERM_PAGE = new RegExp(`^${TERM}/index\\.html$`);
const TERM_FEED = new RegExp(`^${TERM}/feed\\.xml$`);
const NOTE_DATA = /^notes\/.*\/note\.json$/;

/** `note hosting [--site DIR]`: how large a built site is, what hosts take, and which setting saves how much. */
export async function runHosting(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { site: { type: 'string', default: '_site' } } });
  const { site } = values;
  const sizes = await sizesOf(site);
  const savings = [
    { setting: 'feeds: { minimum: 0 }', ...total(sizes.filter(([path]) => TERM_FEED.test(path))) },
    { setting: 'noteData: false', ...total(sizes.filter(([path]) => NOTE_DATA.test(path))) },
    await rareTerms(site, sizes),
  ];
  process.stdout.write(`${hostingReport(total(sizes), savings).join('\n')}\n`);
  return 0;
}

type Sizes = readonly (readonly [path: string, bytes: number])[];

async function sizesOf(site: string): Promise<Sizes> {
  const paths = await filePaths(site).catch(() => {
    throw new UsageError(`There is no built site in ${site}.`);
  });
  return Promise.all(paths.map(async (path) => [path, (await stat(join(site, path))).size] as const));
}

/** Terms of one note: as many pages, of which each is among the smallest. */
async function rareTerms(site: string, sizes: Sizes): Promise<Saving> {
  const { notes } = JSON.parse(await readFile(join(site, 'notes.json'), 'utf8')) as {
    notes: readonly { readonly terms: Readonly<Record<string, readonly string[]>> }[];
  };
  const counts = new Map<string, number>();
  for (const [taxonomy, labels] of notes.flatMap(({ terms }) => Object.entries(terms))) {
    for (const label of labels) counts.set(`${taxonomy}/${label}`, (counts.get(`${taxonomy}/${label}`) ?? 0) + 1);
  }
  const once = [...counts.values()].filter((count) => count === 1).length;
  const pages = sizes.filter(([path]) => TERM_PAGE.test(path)).sort(([, a], [, b]) => a - b);
  return { setting: 'terms: { minimum: 2 }', ...total(pages.slice(0, once)) };
}

function total(sizes: Sizes): Size {
  return { files: sizes.length, bytes: sizes.reduce((sum, [, bytes]) => sum + bytes, 0) };
}
