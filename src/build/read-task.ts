import { join } from 'node:path';
import { lexiconAt } from '../align/chosen-lexicon.ts';
import { foundNote } from '../eleventy/found-note.ts';
import type { Digest } from '../ledger/digest.ts';
import type { NoteRecord } from '../ledger/note-ledger.ts';
import { type NoteStore, openNoteStore } from '../ledger/note-store.ts';
import { lastingSignatureOf } from '../ledger/signature.ts';
import type { Note, NotePath } from '../model.ts';
import { loadNote } from '../pipeline.ts';
import { keptGlosses } from './gloss-store.ts';
import { keyOf, keyOfFile } from './note-key.ts';
import { outlinedNote } from './outlined-note.ts';
import { NOTE_STORE } from './places.ts';
import { keptPostings } from './postings-store.ts';
import type { NoteSettings, Reading, ReadTask, StoredNote } from './tasks.ts';

/** Reads notes and puts them into the store, unless they are there. */
export async function performRead({ notes, paths, fresh, outline = false }: ReadTask): Promise<NoteRecord<Reading>[]> {
  if (outline) return Promise.all(paths.map((path) => outlinedNote(path, notes)));
  const store = openNoteStore<StoredNote>(NOTE_STORE);
  const records: NoteRecord<Reading>[] = [];
  for (const path of paths) records.push(await readNote(path, notes, fresh ? { ...store, get: () => null } : store));
  return records;
}

async function readNote(
  path: NotePath,
  settings: NoteSettings,
  store: NoteStore<StoredNote>,
): Promise<NoteRecord<Reading>> {
  // Before the content: a file that changes in between is then looked at again by the next build.
  const signature = lastingSignatureOf(join(settings.folder, path));
  const expected = keyOfFile(path, settings);
  const known = store.get(expected);
  if (known) return { path, signature, key: expected, found: readingOf(known, expected) };
  const { note, diagnostics } = await load(path, settings);
  if (note === null) return { path, signature: null, key: expected, found: { note, diagnostics } };
  const key = keyOf(path, note.hash, settings);
  store.put(key, { note, diagnostics });
  return { path, signature, key, found: readingOf({ note, diagnostics }, key) };
}

async function load(path: NotePath, { folder, zone, lexicon }: NoteSettings): ReturnType<typeof loadNote> {
  return loadNote(folder, path, { zone, lexicon: await lexiconAt(lexicon) });
}

/** The whole note of a page; read anew where the store has lost it. */
export async function wholeNote(path: NotePath, key: Digest, settings: NoteSettings): Promise<Note> {
  const stored = openNoteStore<StoredNote>(NOTE_STORE).get(key);
  const note = stored?.note ?? (await load(path, settings)).note;
  if (note === null) throw new Error(`${path} can no longer be read.`);
  return note;
}

function readingOf({ note, diagnostics }: StoredNote, key: Digest): Reading {
  const glosses = keptGlosses(note, key);
  return { note: foundNote(note, key, { postings: keptPostings(note, key, glosses), glosses }), diagnostics };
}
