import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSizes } from '../ledger/page-ledger.ts';
import type { Saving, Size } from '../publish/hosting/limits.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';

const TERM = `(?:${TAXONOMIES.map(({ name }) => name).join('|')})/[^/]+`;
/** The page and the feed of a term, and the data of a note, below the output folder. */
const TERM_PAGE = new RegExp(`^${TERM}/index\\.html$`);
const TERM_FEED = new RegExp(`^${TERM}/feed\\.xml$`);
const NOTE_DATA = /^notes\/.*\/note\.json$/;

/** What settings would leave out of a built site. */
export async function savingsOf(site: string, sizes: FileSizes): Promise<Saving[]> {
  return [
    { setting: 'feeds: { minimum: 0 }', ...totalOf(sizes.filter(([path]) => TERM_FEED.test(path))) },
    { setting: 'noteData: false', ...totalOf(sizes.filter(([path]) => NOTE_DATA.test(path))) },
    await rareTerms(site, sizes),
  ];
}

export function totalOf(sizes: FileSizes): Size {
  return { files: sizes.length, bytes: sizes.reduce((sum, [, bytes]) => sum + bytes, 0) };
}

/** Terms of one note: as many pages, of which each is among the smallest. */
async function rareTerms(site: string, sizes: FileSizes): Promise<Saving> {
  const { notes } = JSON.parse(await readFile(join(site, 'notes.json'), 'utf8')) as {
    notes: readonly { readonly terms: Readonly<Record<string, readonly string[]>> }[];
  };
  const counts = new Map<string, number>();
  for (const [taxonomy, labels] of notes.flatMap(({ terms }) => Object.entries(terms))) {
    for (const label of labels) counts.set(`${taxonomy}/${label}`, (counts.get(`${taxonomy}/${label}`) ?? 0) + 1);
  }
  const once = [...counts.values()].filter((count) => count === 1).length;
  const pages = sizes.filter(([path]) => TERM_PAGE.test(path)).sort(([, a], [, b]) => a - b);
  return { setting: 'terms: { minimum: 2 }', ...totalOf(pages.slice(0, once)) };
}
