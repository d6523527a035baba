import type { SiteIndex } from '../page/site-index.ts';
import { absoluteUrl } from '../site/urls.ts';
import type { ContentOf } from './feed-items.ts';
import { siteFeeds } from './feeds.ts';
import { NOTE_SCHEMA_URL, noteJsonSchema } from './note-json.ts';
import { NOTES_JSON_URL, notesJson } from './notes-json.ts';
import { SITEMAP_URL, sitemap } from './sitemap.ts';
import type { TextFile } from './text-file.ts';

/** Everything that is published for machines: addresses and contents of the files. */
export function plainFiles(index: SiteIndex, contentOf?: ContentOf): TextFile[] {
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(SITEMAP_URL, index.settings)}\n`;
  return [
    ...siteFeeds(index, contentOf),
    { url: NOTES_JSON_URL, text: notesJson(index) },
    { url: NOTE_SCHEMA_URL, text: noteJsonSchema(index.settings) },
    { url: '/robots.txt', text: robots },
    ...sitemap(index),
  ];
}
