import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, type BuiltSite, factsOf, isNote, pagesOf } from '../support/built-site.ts';

const KB = 1000;

describe.each(Object.entries(inject('sites')))('in the %s site', async (_, site) => {
  const pages = await pagesOf(site.folder);

  test('every page but a note is below 100 kB of HTML', () => {
    const heavy = pages.filter((page) => !isNote(page) && page.size >= 100 * KB);
    expect(heavy.map(({ url, size }) => `${url}: ${size}`)).toEqual([]);
  });

  test('a note loads less than 20 kB of CSS and 15 kB of JavaScript, compressed', async () => {
    for (const page of pages.filter(isNote)) {
      expect(await loaded(site, page, '.css'), page.url).toBeGreaterThan(0);
      expect(await loaded(site, page, '.css'), page.url).toBeLessThan(20 * KB);
      expect(await loaded(site, page, '.js'), page.url).toBeLessThan(15 * KB);
    }
  });
});

/** Bytes, compressed, of what the page loads under the suffix. */
async function loaded(site: BuiltSite, page: BuiltPage, suffix: string): Promise<number> {
  const { assets } = await factsOf(page);
  const paths = assets.filter((path) => path.endsWith(suffix)).map((path) => path.slice(site.prefix.length));
  const sizes = await Promise.all(paths.map(async (path) => gzipSync(await readFile(join(site.folder, path))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
