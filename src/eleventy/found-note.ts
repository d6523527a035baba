import type { Digest } from '../ledger/digest.ts';
import type { Note } from '../model.ts';
import { type NoteEntry, noteEntry } from '../page/note-entry.ts';
import type { FacetNote } from '../search/facets.ts';
import type { PlannedNote } from '../search/index-plan.ts';
import type { NotePostings } from '../search/note-postings.ts';
import { textUrl } from '../search/query-format.ts';

/**
 * What a site is planned from: plain data, about a kilobyte a note. The whole note is read again when its page is made, so
 * that memory does not grow with the text.
 */
export interface FoundNote {
  /** Name of the whole note: a digest of everything that it was read from. */
  readonly key: Digest;
  readonly entry: NoteEntry;
  readonly layout: Note['meta']['layout'];
  readonly links: Note['links'];
  readonly search: SearchSummary;
}

/** What the search index is planned from. */
export interface SearchSummary extends Pick<PlannedNote, 'hash' | 'size'>, Pick<FacetNote, 'shape' | 'length'> {
  /** Addresses of the files of the note's texts. */
  readonly texts: readonly string[];
}

/** A note and its part of the search index → what the site is planned from. */
export function foundNote(note: Note, key: Digest, { hash, lists, row, shape, length }: NotePostings): FoundNote {
  const texts = row.parts.map(([, name]) => textUrl(name));
  const search = { hash, size: lists.length, shape, length, texts };
  return { key, entry: noteEntry(note), layout: note.meta.layout, links: note.links, search };
}
