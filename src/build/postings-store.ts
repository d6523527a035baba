import { searchNote } from '../eleventy/search-note.ts';
import type { Digest } from '../ledger/digest.ts';
import { openNoteStore } from '../ledger/note-store.ts';
import type { Note } from '../model.ts';
import type { NoteGloss } from '../page/note-glosses.ts';
import { type NotePostings, notePostings } from '../search/note-postings.ts';
import { POSTINGS_STORE } from './places.ts';

/** As the store holds them: JSON has no bytes. */
type StoredPostings = Omit<NotePostings, 'lists'> & { readonly lists: string };

/** A note's part of the search index, from the store; `null` if it is not there. */
export function findPostings(key: Digest): NotePostings | null {
  const stored = openNoteStore<StoredPostings>(POSTINGS_STORE).get(key);
  return stored && { ...stored, lists: Buffer.from(stored.lists, 'base64') };
}

/** A note's part of the search index, worked out and put into the store unless it is there. `glosses`: the note's, where they are known. */
export function keptPostings(note: Note, key: Digest, glosses?: readonly NoteGloss[]): NotePostings {
  const known = findPostings(key);
  if (known) return known;
  const postings = notePostings(searchNote(note, glosses));
  const lists = Buffer.from(postings.lists).toString('base64');
  openNoteStore<StoredPostings>(POSTINGS_STORE).put(key, { ...postings, lists });
  return postings;
}
