import type { Lang, NotePath } from '../model.ts';
import { type NoteEntry, titleLang } from '../page/note-entry.ts';
import type { SiteIndex } from '../page/site-index.ts';
import type { Html } from '../page/view.ts';
import { absoluteUrl, noteUrl } from '../site/urls.ts';

/** A note as every feed has it. */
export interface FeedItem {
  readonly path: NotePath;
  readonly url: string;
  readonly title: string;
  /** Language of the title. */
  readonly lang: Lang;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly author: string | null;
  readonly summary: string | null;
  readonly summaryLang: Lang;
  readonly tags: readonly string[];
  /** The whole text, its links with their host; `null` where the feed has summaries only. */
  readonly content: Html | null;
}

/** The newest of some notes, newest first, so many, without their text. A note without a date is no news and in no feed. */
export function feedItems(notes: readonly NoteEntry[], size: number, { settings, cardOf }: SiteIndex): FeedItem[] {
  return notes
    .filter((note) => note.date !== null)
    .slice(0, size)
    .map(({ path, title, lang, date, author, summary }) => ({
      ...{ path, title, lang, author, summary },
      url: absoluteUrl(noteUrl(path), settings),
      date: date ?? '',
      summaryLang: summary === null ? lang : titleLang(summary),
      tags: cardOf(path).terms.map(({ label }) => label),
      content: null,
    }));
}
