import type { Digest } from '../ledger/digest.ts';
import { openNoteStore } from '../ledger/note-store.ts';
import type { Note } from '../model.ts';
import { type NoteGloss, noteGlosses } from '../page/note-glosses.ts';
import { GLOSS_STORE } from './places.ts';

/** A note's glosses, from the store; `null` if they are not there. */
export function findGlosses(key: Digest): readonly NoteGloss[] | null {
  return openNoteStore<readonly NoteGloss[]>(GLOSS_STORE).get(key);
}

/** A note's glosses, worked out and, where there are any, put into the store unless they are there. */
export function keptGlosses(note: Note, key: Digest): readonly NoteGloss[] {
  const known = findGlosses(key);
  if (known) return known;
  const glosses = noteGlosses(note);
  if (glosses.length > 0) openNoteStore<readonly NoteGloss[]>(GLOSS_STORE).put(key, glosses);
  return glosses;
}
