import type { Settings } from '../site/settings.ts';
import { absoluteUrl } from '../site/urls.ts';
import { type FeedSubject, midnight } from './atom.ts';
import type { FeedItem } from './feed-items.ts';

/** The same feed for readers of JSON: JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(
  { title, description, url, feedUrl }: FeedSubject,
  items: readonly FeedItem[],
  settings: Settings,
) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absoluteUrl(url, settings),
    feed_url: absoluteUrl(feedUrl, settings),
    ...(description !== '' && { description }),
    language: settings.language,
    authors: [{ name: settings.author ?? settings.title }],
    items: items.map((item) => jsonItem(item, settings)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function jsonItem({ url, title, lang, date, author, summary, tags, content }: FeedItem, settings: Settings) {
  return {
    id: url,
    url,
    title,
    language: lang,
    date_published: midnight(date, settings),
    ...(author !== null && { authors: [{ name: author }] }),
    ...(summary !== null && { summary }),
    // An item must have one or the other.
    ...(content === null ? { content_text: summary ?? title } : { content_html: content }),
    ...(tags.length > 0 && { tags }),
  };
}
