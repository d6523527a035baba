import type { SiteIndex } from '../page/site-index.ts';
import { absoluteUrl } from '../site/urls.ts';
import { atomFeed, FEED_URL } from './feed.ts';
import { NOTES_JSON_URL, notesJson } from './notes-json.ts';
import { SITEMAP_URL, sitemap } from './sitemap.ts';

/** Everything that is published for machines: addresses and contents of the files. */
export function plainFiles(index: SiteIndex): { url: string; text: string }[] {
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(SITEMAP_URL, index.settings)}\n`;
  return [
    { url: FEED_URL, text: atomFeed(index) },
    { url: NOTES_JSON_URL, text: notesJson(index) },
    { url: '/robots.txt', text: robots },
    ...sitemap(index),
  ];
}
