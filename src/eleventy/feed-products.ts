import { type Digest, digestOfData } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import { notePage } from '../page/note-page.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { bodyHtml, withHost } from '../publish/body-html.ts';
import type { FeedItem } from '../publish/feed-items.ts';
import { FEED_URL, JSON_FEED_URL, siteFeeds, siteItems } from '../publish/feeds.ts';
import type { TextFile } from '../publish/text-file.ts';
import type { Settings } from '../site/settings.ts';
import { outputPath } from '../site/urls.ts';
import { fileProducts } from './file-products.ts';
import type { NoteReader } from './note-products.ts';
import type { NoteJob, Product } from './product.ts';

/** A note in a feed that holds whole texts: what is known of it, and how its text is found. */
export interface FeedEntry {
  readonly item: FeedItem;
  readonly note: NoteJob;
}

/** The feeds of the site. With summaries they follow from the index; with whole texts their notes are read when they are made. */
export function feedProducts(
  index: SiteIndex,
  { jobOf, frame }: { readonly jobOf: (path: NotePath) => NoteJob | null; readonly frame: Digest },
): Product[] {
  const { settings } = index;
  const items = siteItems(index);
  if (settings.feeds.content === 'summary') return fileProducts(siteFeeds(items, settings));
  const entries = items.flatMap((item): FeedEntry[] => {
    const note = jobOf(item.path);
    return note ? [{ item, note }] : [];
  });
  const digest = digestOfData([frame, entries]);
  return [{ files: [FEED_URL, JSON_FEED_URL].map(outputPath), digest, job: () => ({ kind: 'feeds', entries }) }];
}

/** Reads the notes of the feeds and writes them in full. */
export async function wholeFeeds(
  entries: readonly FeedEntry[],
  read: NoteReader,
  settings: Settings,
): Promise<TextFile[]> {
  const items: FeedItem[] = [];
  for (const { item, note } of entries) {
    const page = notePage(await read.note(note), note.context);
    items.push({ ...item, content: withHost(bodyHtml(page), settings.url) });
  }
  return siteFeeds(items, settings);
}
