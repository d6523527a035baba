import type { Digest } from '../ledger/digest.ts';
import type { Note } from '../model.ts';
import { type NoteEntry, noteEntry } from '../page/note-entry.ts';

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
}

/** A note → what the site is planned from. */
export function foundNote(note: Note, key: Digest): FoundNote {
  return { key, entry: noteEntry(note), layout: note.meta.layout, links: note.links };
}
