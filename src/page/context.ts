import { type HeardName, heardNames } from './misheard.ts';
import type { NoteEntry } from './note-entry.ts';
import type { NoteLinks } from './note-links.ts';
import { relatedNotes } from './related-notes.ts';
import { seriesViews } from './series-views.ts';
import type { SiteIndex } from './site-index.ts';
import { writtenGroups } from './term-links.ts';
import type { RelatedNote, SeriesView, TermGroup } from './view.ts';

/**
 * What a note's page needs to know beyond its note: plain data, a few hundred bytes, so that it can be hashed. It says
 * nothing of the size of the corpus; apart from a series' neighbours and the terms of an excluded note it changes only
 * when the note's own front matter does, that of an older note on the same things, or the alias file.
 */
export interface NotePageContext {
  /** The note's terms by taxonomy, merged and linked, in the order of the table; taxonomies without terms are left out. */
  readonly terms: readonly TermGroup[];
  /** One for each series that the note belongs to. */
  readonly series: readonly SeriesView[];
  /** Older notes on the same things. */
  readonly related: readonly RelatedNote[];
  /** Names of its terms, with what speech recognition makes of them. */
  readonly heard: readonly HeardName[];
  /** English words that are spoken in a minute, for estimates: a setting of the site. */
  readonly speechRate: number;
  /** Where the note's relative links lead, by address as written, ready for an `href`; dead ones are missing. */
  readonly links: NoteLinks['links'];
  /** Files that the note embeds or links to. */
  readonly files: NoteLinks['files'];
}

/** What the site knows of one note. */
export function noteContext(note: NoteEntry, { links, files }: NoteLinks, index: SiteIndex): NotePageContext {
  return {
    terms: writtenGroups(note.terms, index.taxonomies),
    series: seriesViews(note, index),
    related: relatedNotes(note, index),
    heard: heardNames(note, index.taxonomies),
    speechRate: index.settings.speechRate,
    links,
    files,
  };
}
