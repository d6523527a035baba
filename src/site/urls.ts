/**
 * Every address of the site. A URL is site-relative, begins with `/`, knows nothing of the path prefix, and is ready for an
 * `href`: of its parts letters, digits, marks and `-._~` stand as they are, Han among them (browsers encode it by
 * themselves), everything else is percent-encoded. Decoded it is the path of a file: see `outputPath`.
 */
import type { NotePath, TaxonomyName } from '../model.ts';
import type { Slug } from './slug.ts';

const ENCODED = /[^\p{L}\p{M}\p{N}._~-]/gu;
const EXTENSION = /\.md$/i;
/** The last part of a path names a file: `feed.xml`, `old.html`, not `v1.2`. */
const FILE_NAME = /\.[a-z][a-z0-9]{1,8}$/i;
/** Parts of a path that lead elsewhere, or that no file system takes. */
const UNSAFE_PART = /^\.{0,2}$|[/\\\p{Cc}]/u;

/** Names of devices, under which Windows keeps no files, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Bytes of UTF-8: the limit of every common file system. */
const LONGEST_NAME = 255;

export const HOME_URL = '/';
export const NOTES_URL = '/notes/';
export const SEARCH_URL = '/search/';
export const GLOSSARY_URL = '/glossary/';
const BROWSE_URL = '/browse/';
export const OFFLINE_URL = '/offline/';
/** Pages and files that are there whatever the notes are. */
export const FIXED_URLS: readonly string[] = [
  HOME_URL,
  NOTES_URL,
  BROWSE_URL,
  SEARCH_URL,
  GLOSSARY_URL,
  '/health/',
  OFFLINE_URL,
  '/404.html',
  '/feed.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/notes.json',
  '/site.webmanifest',
  '/service-worker.js',
  '/_headers',
  '/_redirects',
  '/.nojekyll',
];

/** `talks/On chips?.md` → `/notes/talks/On%20chips%3F/`. */
export function noteUrl(path: NotePath): string {
  return `${NOTES_URL}${encodePath(path.replace(EXTENSION, ''))}/`;
}

/** A file that a note embeds: `talks/chart 1.png` → `/notes/talks/chart%201.png`. */
export function fileUrl(path: string): string {
  return NOTES_URL + encodePath(path);
}

/** `companies` → `/companies/`. */
export function taxonomyUrl(taxonomy: TaxonomyName): string {
  return `/${taxonomy}/`;
}

/** `('companies', '英伟达')` → `/companies/英伟达/`. */
export function termUrl(taxonomy: TaxonomyName, slug: Slug): string {
  return `/${taxonomy}/${slug}/`;
}

/** Where the notes of a term without a page are filtered: `('tags', 'rare')` → `/browse/?tags=rare`. */
export function filterUrl(taxonomy: TaxonomyName, slug: Slug): string {
  return `${BROWSE_URL}?${taxonomy}=${slug}`;
}

const TERM_URL = /^\/([^/]+)\/([^/]+)\//;

/** A term's page → where its notes can be filtered further: `/companies/英伟达/` → `/browse/?companies=英伟达`. */
export function browseUrl(termPage: string): string {
  const [, taxonomy = '', slug = ''] = TERM_URL.exec(termPage) ?? [];
  return `/browse/?${taxonomy}=${slug}`;
}

/** A term's name → where every passage with it stands above its translation: `NVIDIA` → `/search/?q=%22NVIDIA%22&view=lines`. */
export function linesUrl(name: string): string {
  return `/search/?q=${encodeURIComponent(`"${name.replaceAll('"', ' ')}"`)}&view=lines`;
}

/** `('/notes/', 3)` → `/notes/page/3/`. */
export function numberedUrl(base: string, page: number): string {
  return `${base}page/${page}/`;
}

/** `/companies/nvidia/` → its Atom feed, `/companies/nvidia/feed.xml`; `/` → that of the site. */
export function feedUrl(base: string): string {
  return `${base}feed.xml`;
}

/** `('tags', 'A')` → `/tags/by-letter/a/`; everything that is no letter stands under `other`. */
export function letterUrl(index: TaxonomyName | 'glossary', initial: string): string {
  return `/${index}/by-letter/${initial === '#' ? 'other' : initial.toLowerCase()}/`;
}

/**
 * A path as an author writes it in `permalink` or `aliases`, encoded or not → a URL: `old/Über uns` → `/old/%C3%9C…/`
 * without the encoding of letters, `/a.html` → itself. `null` where it would leave the site, is no path, or holds a `*`, by which hosts
 * would redirect every path.
 */
export function redirectUrl(written: string): string | null {
  const path = decode(written.replace(/[?#].*$/s, '').trim());
  const parts = path?.split('/').filter((part) => part !== '') ?? [];
  if (parts.length === 0 || !parts.every((part) => isName(part) && !DEVICE.test(part) && !part.includes('*')))
    return null;
  return `/${encodePath(parts.join('/'))}${FILE_NAME.test(parts.at(-1) ?? '') ? '' : '/'}`;
}

/** Whether a page can lie there: `false` for `/notes/../x/`, `/notes//`, or a name with a line end or a backslash in it. */
export function isAddress(url: string): boolean {
  return url.startsWith('/') && partsOf(url).every(isName);
}

/**
 * Path of the file below the output folder: `/notes/On%20chips%3F/` → `notes/On chips?/index.html`.
 * @throws {RangeError} where the file would lie elsewhere: a mistake in this program, which asks `isAddress` first.
 */
export function outputPath(url: string): string {
  if (!isAddress(url)) throw new RangeError(`${url} is not the address of a page`);
  return [...partsOf(url), ...(url.endsWith('/') ? ['index.html'] : [])].join('/');
}

function partsOf(url: string): string[] {
  const parts = url.split('/').slice(1, url.endsWith('/') ? -1 : undefined);
  return url.includes('%') ? parts.map(decodeURIComponent) : parts;
}

/** The whole address, encoded, with the path prefix: for feeds, sitemaps and canonical links. */
export function absoluteUrl(url: string, site: { readonly url: string; readonly pathPrefix: string }): string {
  const base = bases.get(site) ?? new URL(site.pathPrefix, site.url).href;
  bases.set(site, base);
  // What is left to encode are letters: a sitemap has many addresses, and to parse each costs ten times as much.
  return base + url.slice(1).replace(LETTERS, encodeURIComponent);
}

/** Runs of characters beyond ASCII. */
const LETTERS = /[^\0-\x7f]+/g;
const bases = new WeakMap<object, string>();

/** Whether a file or a folder can be called so. */
function isName(part: string): boolean {
  // Three bytes are the most that a UTF-16 unit takes, so that few names need to be encoded to be measured.
  const isShort = part.length * 3 <= LONGEST_NAME || new TextEncoder().encode(part).length <= LONGEST_NAME;
  return isShort && !UNSAFE_PART.test(part);
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => part.replace(ENCODED, encodeURIComponent))
    .join('/');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
