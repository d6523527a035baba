import { DateTime } from 'luxon';
import type { NoteEntry } from '../page/note-entry.ts';
import type { SiteIndex } from '../page/site-index.ts';
import type { Settings } from '../site/settings.ts';
import { absoluteUrl, HOME_URL, noteUrl } from '../site/urls.ts';
import { xml } from './xml.ts';

export const FEED_URL = '/feed.xml';

/** When nothing has a date: a feed must say when it changed, and the clock has no say in what a site holds. */
const NEVER = '1970-01-01';

interface DatedEntry extends NoteEntry {
  readonly date: string;
}

/**
 * The newest notes as an Atom feed (RFC 4287). A note without a date is no news and not in it; the feed changed
 * when its newest note did. Days begin at midnight in the site's zone.
 */
export function atomFeed(index: SiteIndex): string {
  const { settings } = index;
  const entries = index.listed.filter(isDated).slice(0, settings.feedSize);
  const home = absoluteUrl(HOME_URL, settings);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(settings.language)}">
  <title>${xml(settings.title)}</title>
  <subtitle>${xml(settings.description)}</subtitle>
  <id>${xml(home)}</id>
  <link rel="alternate" type="text/html" href="${xml(home)}"/>
  <link rel="self" type="application/atom+xml" href="${xml(absoluteUrl(FEED_URL, settings))}"/>
  <updated>${midnight(entries[0]?.date ?? NEVER, settings)}</updated>
  <author><name>${xml(settings.author ?? settings.title)}</name></author>
${entries.map((entry) => atomEntry(entry, index)).join('')}</feed>
`;
}

function atomEntry({ path, title, lang, date, author, summary }: DatedEntry, { settings, cardOf }: SiteIndex): string {
  const url = absoluteUrl(noteUrl(path), settings);
  const categories = cardOf(path).terms.map(({ label }) => `    <category term="${xml(label)}"/>\n`);
  return `  <entry xml:lang="${xml(lang)}">
    <title>${xml(title)}</title>
    <id>${xml(url)}</id>
    <link rel="alternate" type="text/html" href="${xml(url)}"/>
    <updated>${midnight(date, settings)}</updated>
${author ? `    <author><name>${xml(author)}</name></author>\n` : ''}${categories.join('')}    <summary>${xml(summary ?? '')}</summary>
  </entry>
`;
}

function midnight(date: string, { zone }: Settings): string {
  return DateTime.fromISO(date, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

function isDated(entry: NoteEntry): entry is DatedEntry {
  return entry.date !== null;
}
