import { DateTime } from 'luxon';
import type { Settings } from '../site/settings.ts';
import { absoluteUrl } from '../site/urls.ts';
import type { FeedItem } from './feed-items.ts';
import { xml } from './xml.ts';

/** When nothing has a date: a feed must say when it changed, and the clock has no say in what a site holds. */
const NEVER = '1970-01-01';

/** What a feed is about: the site, or one of its terms. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  /** Address of the page, without host and prefix. */
  readonly url: string;
  readonly feedUrl: string;
}

/** A feed in Atom (RFC 4287). It changed when its newest note did; days begin at midnight in the site's zone. */
export function atom(
  { title, description, url, feedUrl }: FeedSubject,
  items: readonly FeedItem[],
  settings: Settings,
) {
  const page = xml(absoluteUrl(url, settings));
  const subtitle = description === '' ? '' : `  <subtitle>${xml(description)}</subtitle>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(settings.language)}">
  <title>${xml(title)}</title>
${subtitle}  <id>${page}</id>
  <link rel="alternate" type="text/html" href="${page}"/>
  <link rel="self" type="application/atom+xml" href="${xml(absoluteUrl(feedUrl, settings))}"/>
  <updated>${midnight(items[0]?.date ?? NEVER, settings)}</updated>
  <author><name>${xml(settings.author ?? settings.title)}</name></author>
${items.map((item) => entry(item, settings)).join('')}</feed>
`;
}

function entry({ url, title, lang, date, author, summary, summaryLang, tags, content }: FeedItem, settings: Settings) {
  const differs = summaryLang === lang ? '' : ` xml:lang="${xml(summaryLang)}"`;
  const lines = [
    `<title>${xml(title)}</title>`,
    `<id>${xml(url)}</id>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<updated>${midnight(date, settings)}</updated>`,
    ...(author === null ? [] : [`<author><name>${xml(author)}</name></author>`]),
    ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
    ...(summary === null ? [] : [`<summary${differs}>${xml(summary)}</summary>`]),
    ...(content === null ? [] : [`<content type="html">${xml(content)}</content>`]),
  ];
  return `  <entry xml:lang="${xml(lang)}">\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

/** `2025-10-08` → the moment at which that day begins in the site's zone, as RFC 3339 writes it. */
export function midnight(date: string, { zone }: Settings): string {
  const day = `${date} ${zone}`;
  const moment = moments.get(day) ?? DateTime.fromISO(date, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
  moments.set(day, moment);
  return moment;
}

/** The feeds of all terms name the same few days over and over, and a calendar takes its time. */
const moments = new Map<string, string>();
