import type { SiteIndex } from '../page/site-index.ts';
import { hasFeed } from '../page/term-page.ts';
import type { Settings } from '../site/settings.ts';
import { feedUrl, HOME_URL } from '../site/urls.ts';
import { atom } from './atom.ts';
import { type FeedItem, feedItems } from './feed-items.ts';
import { jsonFeed } from './json-feed.ts';
import type { TextFile } from './text-file.ts';

export const FEED_URL = feedUrl(HOME_URL);
export const JSON_FEED_URL = '/feed.json';

type Term = Parameters<SiteIndex['oldestFirst']>[0];

/** A term's feed holds what is new, so that thousands of them stay small. */
const TERM_FEED_SIZE = 10;

/** The newest notes of the site, without their text. */
export function siteItems(index: SiteIndex): FeedItem[] {
  return feedItems(index.listed, index.settings.feeds.size, index);
}

/** The feeds of the site, as Atom and as JSON Feed. */
export function siteFeeds(items: readonly FeedItem[], settings: Settings): TextFile[] {
  const { title, description } = settings;
  return [
    { url: FEED_URL, text: atom({ title, description, url: HOME_URL, feedUrl: FEED_URL }, items, settings) },
    {
      url: JSON_FEED_URL,
      text: jsonFeed({ title, description, url: HOME_URL, feedUrl: JSON_FEED_URL }, items, settings),
    },
  ];
}

/** A term's newest notes as Atom, with their summaries; nothing for a term on which too little is written. */
export function termFeeds(term: Term, index: SiteIndex): TextFile[] {
  if (!hasFeed(term, index.settings)) return [];
  const { url } = term;
  const subject = { title: `${term.label} · ${index.settings.title}`, description: '', url, feedUrl: feedUrl(url) };
  const notes = term.notes.map(index.entryOf);
  return [{ url: subject.feedUrl, text: atom(subject, feedItems(notes, TERM_FEED_SIZE, index), index.settings) }];
}
