import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, type BuiltSite, factsOf, pagesOf } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';
import { listProblems, type Problem } from './problems.ts';

/**
 * Follows every link and asset of every page of a built site that stays within it.
 * Returns a line for each target that is not there: `/tags/b/: no such page (/notes/a/, and 2 more)`.
 */
export async function brokenLinks(site: BuiltSite): Promise<string[]> {
  const pages = await pagesOf(site.folder);
  const facts = new Map<string, PageFacts>();
  for (const page of pages) facts.set(page.file, await factsOf(page));
  const problems: Problem[] = [];
  for (const page of pages) {
    const { links, assets } = facts.get(page.file) as PageFacts;
    const reasons = [
      ...links.map((to) => whyBroken(to, page)),
      ...assets.map((to) => whyForeign(to) ?? whyBroken(to, page)),
    ];
    for (const what of reasons) if (what !== null) problems.push({ what, where: page.url });
  }
  return listProblems(problems);

  function whyBroken(to: string, page: BuiltPage): string | null {
    const url = new URL(to, `http://site${site.prefix}${encodeURI(page.url.slice(1))}`);
    if (url.host !== 'site' || !url.protocol.startsWith('http')) return null;
    if (!url.pathname.startsWith(site.prefix)) return `${to}: outside of the path prefix`;
    const path = join(site.folder, decodeURIComponent(url.pathname.slice(site.prefix.length)));
    const file = url.pathname.endsWith('/') ? join(path, 'index.html') : path;
    if (!existsSync(file)) return `${to}: no such page`;
    if (statSync(file).isDirectory()) return `${to}: a folder without its slash`;
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || facts.get(file)?.ids.has(id) ? null : `${to}: no such place on the page`;
  }
}

function whyForeign(to: string): string | null {
  return new URL(to, 'http://site').host === 'site' || to.startsWith('data:')
    ? null
    : `${to}: loaded from another host`;
}
