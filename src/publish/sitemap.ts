import type { SiteIndex } from '../page/site-index.ts';
import type { Settings } from '../site/settings.ts';
import { absoluteUrl, GLOSSARY_URL, HOME_URL, NOTES_URL, noteUrl, taxonomyUrl } from '../site/urls.ts';
import type { TextFile } from './text-file.ts';
import { xml } from './xml.ts';

export const SITEMAP_URL = '/sitemap.xml';
/** What one file may hold (sitemaps.org): addresses, and bytes with room to spare for its frame. */
const LIMITS = { entries: 50_000, bytes: 49_000_000 };
const OPEN = '<?xml version="1.0" encoding="utf-8"?>\n';
const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

interface Listed {
  readonly url: string;
  /** Day of the last change: of a note its date, of a term that of its newest note. */
  readonly date: string | null;
}

/** The pages that a search engine should know, as a sitemap; as an index of several where they are too many for one. */
export function sitemap(index: SiteIndex, limits = LIMITS): TextFile[] {
  const { settings } = index;
  const parts = cut(
    listedPages(index).map((page) => entryOf(page, settings)),
    limits,
  );
  const texts = parts.map((entries) => `${OPEN}<urlset ${SCHEMA}>\n${entries.join('')}</urlset>\n`);
  if (texts.length === 1) return texts.map((text) => ({ url: SITEMAP_URL, text }));
  const files = texts.map((text, k) => ({ url: `/sitemap-${k + 1}.xml`, text }));
  const entries = files.map(({ url }) => `  <sitemap><loc>${xml(absoluteUrl(url, settings))}</loc></sitemap>\n`);
  return [
    { url: SITEMAP_URL, text: `${OPEN}<sitemapindex ${SCHEMA}>\n${entries.join('')}</sitemapindex>\n` },
    ...files,
  ];
}

/** Cuts a row of entries, in ASCII, before each one that would be too much for its part. */
function cut(entries: readonly string[], limits: typeof LIMITS): string[][] {
  const parts: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const part = parts.at(-1);
    bytes += entry.length;
    if (part && part.length < limits.entries && bytes <= limits.bytes) part.push(entry);
    else {
      parts.push([entry]);
      bytes = entry.length;
    }
  }
  return parts;
}

function listedPages({ listed, taxonomies, entryOf }: SiteIndex): Listed[] {
  const newest = listed[0]?.date ?? null;
  return [
    { url: HOME_URL, date: newest },
    { url: NOTES_URL, date: newest },
    { url: GLOSSARY_URL, date: null },
    ...listed.map(({ path, date }) => ({ url: noteUrl(path), date })),
    ...Object.values(taxonomies.byName).flatMap(({ definition: { name }, terms }) => [
      ...(terms.length > 0 ? [{ url: taxonomyUrl(name), date: null }] : []),
      ...terms
        .filter(({ hasPage }) => hasPage)
        .map(({ url, notes }) => ({ url, date: notes[0] ? entryOf(notes[0]).date : null })),
    ]),
  ];
}

function entryOf({ url, date }: Listed, settings: Settings): string {
  const lastmod = date ? `<lastmod>${date}</lastmod>` : '';
  return `  <url><loc>${xml(absoluteUrl(url, settings))}</loc>${lastmod}</url>\n`;
}
