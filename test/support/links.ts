import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, type BuiltSite, factsOf, pagesOf } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Follows every link and asset of every page of a built site that stays within it.
 * Returns one line for each that leads nowhere: `/notes/a/ → /tags/b/: no such page`.
 */
export async function brokenLinks(site: BuiltSite): Promise<string[]> {
  const pages = await pagesOf(site.folder);
  const facts = new Map<string, PageFacts>();
  for (const page of pages) facts.set(page.file, await factsOf(page));
  return pages.flatMap((page) => {
    const { links, assets } = facts.get(page.file) as PageFacts;
    const targets = [
      ...links.map((to) => whyBroken(to, page)),
      ...assets.map((to) => whyBroken(to, page) ?? whyForeign(to)),
    ];
    return targets.flatMap((why) => (why === null ? [] : [`${page.url} → ${why}`]));
  });

  function whyBroken(to: string, page: BuiltPage): string | null {
    const url = new URL(to, `http://site${site.prefix}${encodeURI(page.url.slice(1))}`);
    if (url.host !== 'site' || !url.protocol.startsWith('http')) return null;
    if (!url.pathname.startsWith(site.prefix)) return `${to}: outside of the path prefix`;
    const path = join(site.folder, decodeURIComponent(url.pathname.slice(site.prefix.length)));
    const file = url.pathname.endsWith('/') ? join(path, 'index.html') : path;
    if (!existsSync(file)) return `${to}: no such page`;
    if (statSync(file).isDirectory()) return `${to}: a folder without its slash`;
    const id = decodeURIComponent(url.hash.slice(1));
    const ids = facts.get(file)?.ids;
    return id === '' || ids?.has(id) ? null : `${to}: no such place on the page`;
  }
}

function whyForeign(to: string): string | null {
  return new URL(to, 'http://site').host === 'site' || to.startsWith('data:')
    ? null
    : `${to}: loaded from another host`;
}
