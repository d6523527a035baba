import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../support/built-site.ts';
import { brokenLinks } from '../support/links.ts';

describe.each(Object.entries(inject('sites')))('in the %s site', (_, site) => {
  test('no link, place or asset is missing, and none is loaded from another host', async () => {
    expect(await brokenLinks(site)).toEqual([]);
  });

  test.each(['sitemap.xml', 'feed.xml', 'notes.json'])('every page that %s names is there', async (file) => {
    const pages = new Set((await pagesOf(site.folder)).map(({ url }) => url));
    const named = addresses(await readFile(join(site.folder, file), 'utf8'));
    expect(named.length).toBeGreaterThan(3);
    const paths = named.map((address) => decodeURI(new URL(address).pathname));
    expect(paths.filter((path) => !pages.has(`/${path.slice(site.prefix.length)}`))).toEqual([]);
  });
});

/** Addresses of pages in a sitemap (`<loc>`), in the entries of a feed (`<link href>`) or in JSON (`"url"`). */
function addresses(text: string): string[] {
  const entries = text.slice(Math.max(0, text.search(/<entry\b/)));
  const named = entries.matchAll(/<loc>([^<]+)<\/loc>|<link\b[^>]*\bhref="([^"]+)"|"url":"([^"]+)"/g);
  return [...named].map(([, loc, href, url]) => loc ?? href ?? url ?? '');
}
