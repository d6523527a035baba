import { readFileSync, statSync } from 'node:fs';
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
  /** Such as `home`, `note`, `companies`, `term of companies`. */
  readonly kind: string;
  /** Bytes of HTML. */
  readonly size: number;
}

/** Every HTML page below the folder, in the order of their files. */
export async function pagesOf(folder: string): Promise<BuiltPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  return files.sort().map((name) => {
    const url = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    const file = join(folder, name);
    const { size } = statSync(file);
    return { url, file, kind: isRedirect(file, size) ? 'redirect' : kindOf(url), size };
  });
}

/** The pages that are wanted, and the largest of every kind. Not redirects: nobody sees them. */
export async function samplePages(folder: string, isWanted = isNote): Promise<BuiltPage[]> {
  const pages = (await pagesOf(folder)).filter(({ kind }) => kind !== 'redirect');
  const largest = new Map<string, BuiltPage>();
  for (const page of pages) {
    if (page.size > (largest.get(page.kind)?.size ?? 0)) largest.set(page.kind, page);
  }
  return pages.filter((page) => isWanted(page) || largest.get(page.kind) === page);
}

export function isNote({ kind }: BuiltPage): boolean {
  return kind === 'note';
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
  [/^\/browse\/$/, 'browse'],
  [/^\/glossary\/$/, 'glossary'],
  [/^\/glossary\/by-letter\/[^/]+\/$/, 'glossary by letter'],
  [/^\/glossary\/by-letter\/[^/]+\/page\/\d+\/$/, 'glossary page'],
  [new RegExp(`^/(${TAXONOMY})/$`), '$1'],
  [new RegExp(`^/(?:${TAXONOMY})/page/\\d+/$`), 'terms by count'],
  [new RegExp(`^/(?:${TAXONOMY})/by-letter/.+/$`), 'terms by letter'],
  [new RegExp(`^/(?:${TAXONOMY})/[^/]+/page/\\d+/$`), 'older term page'],
  [new RegExp(`^/(${TAXONOMY})/[^/]+/$`), 'term of $1'],
];

function kindOf(url: string): string {
  const row = KINDS.find(([pattern]) => pattern.test(url));
  return row ? url.replace(...row) : 'other';
}

/** A redirect may stand at any address; it is small, so that few files are read to tell. */
function isRedirect(file: string, size: number): boolean {
  return size < 4000 && readFileSync(file, 'utf8').includes('http-equiv="refresh"');
}
