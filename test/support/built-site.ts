import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageFacts, pageFacts } from './page-facts.ts';

/** A built site on disk. */
export interface BuiltSite {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** Path prefix it was built for: `/`, or such as `/talks/`. */
  readonly prefix: string;
}

/** A page of a built site. */
export interface BuiltPage {
  /** Without the path prefix, decoded: `/companies/英伟达/`. */
  readonly url: string;
  readonly file: string;
  readonly kind: string;
}

/** Every HTML page below the folder, sorted by URL. */
export async function pagesOf(folder: string): Promise<BuiltPage[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return { url, file: join(folder, file), kind: kindOf(url) };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** All notes, and one page of every other kind. */
export async function samplePages(folder: string): Promise<BuiltPage[]> {
  const pages = await pagesOf(folder);
  const first = new Map(pages.map((page) => [page.kind, page]).reverse() as [string, BuiltPage][]);
  return pages.filter((page) => page.kind === 'note' || first.get(page.kind) === page);
}

/** The page's own facts. */
export async function factsOf(page: BuiltPage): Promise<PageFacts> {
  return pageFacts(await readFile(page.file, 'utf8'));
}

const TAXONOMY = 'tags|companies|projects|people|products|media|areas|categories|series|speakers';

/** Patterns of the URLs in the contract, the special ones before the general. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'home'],
  [/^\/404\.html$/, 'not found'],
  [/^\/notes\/$/, 'note list'],
  [/^\/notes\/page\/\d+\/$/, 'older note list'],
  [/^\/notes\/.+\/$/, 'note'],
  [/^\/search\/$/, 'search'],
  [new RegExp(`^/(${TAXONOMY})/$`), '$1'],
  [new RegExp(`^/(?:${TAXONOMY})/page/\\d+/$`), 'terms by count'],
  [new RegExp(`^/(?:${TAXONOMY})/by-letter/.+/$`), 'terms by letter'],
  [new RegExp(`^/(?:${TAXONOMY})/[^/]+/page/\\d+/$`), 'older term page'],
  [new RegExp(`^/(${TAXONOMY})/[^/]+/$`), 'term of $1'],
];

function kindOf(url: string): string {
  const row = KINDS.find(([pattern]) => pattern.test(url));
  return row ? url.replace(...row) : 'redirect';
}
