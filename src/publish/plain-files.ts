import type { SiteIndex } from '../page/site-index.ts';
import { absoluteUrl } from '../site/urls.ts';
import { NOTE_SCHEMA_URL, noteJsonSchema } from './note-json.ts';
import { NOTES_JSON_URL, notesJson } from './notes-json.ts';
import { SITEMAP_URL, sitemap } from './sitemap.ts';
import type { TextFile } from './text-file.ts';

/** What is published for machines besides feeds and data of notes: addresses and contents of the files. */
export function plainFiles(index: SiteIndex): TextFile[] {
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(SITEMAP_URL, index.settings)}\n`;
  return [
    { url: NOTES_JSON_URL, text: notesJson(index) },
    { url: NOTE_SCHEMA_URL, text: noteJsonSchema(index.settings) },
    { url: '/robots.txt', text: robots },
    ...sitemap(index),
  ];
}
