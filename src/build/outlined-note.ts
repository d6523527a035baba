import { reporterFor } from '../diagnostics.ts';
import { foundNote } from '../eleventy/found-note.ts';
import { searchNote } from '../eleventy/search-note.ts';
import type { NoteRecord } from '../ledger/note-ledger.ts';
import type { NotePath } from '../model.ts';
import { parseNote } from '../note/parse-note.ts';
import { readSource } from '../note/read-source.ts';
import { unpaired } from '../note/shapes/shape.ts';
import { notePostings } from '../search/note-postings.ts';
import { keyOf, keyOfFile } from './note-key.ts';
import type { NoteSettings, Reading } from './tasks.ts';

/** A note as the pages of other notes know it; what only its own page shows is missing. Problems are told by the note's own shard. */
export async function outlinedNote(path: NotePath, settings: NoteSettings): Promise<NoteRecord<Reading>> {
  const expected = keyOfFile(path, settings);
  try {
    const source = await readSource(settings.folder, path, reporterFor(path, []));
    // To pair is most of the work, and other pages show nothing of it.
    const { note } = parseNote(source, { zone: settings.zone, align: unpaired });
    const key = keyOf(path, note.hash, settings);
    // Its part of the search index belongs to the note's own shard.
    const postings = notePostings(searchNote({ ...note, bitext: { sections: [], references: {} } }));
    const found = foundNote(note, key, { postings, glosses: [] });
    return { path, signature: null, key, found: { note: found, diagnostics: [] } };
  } catch {
    return { path, signature: null, key: expected, found: { note: null, diagnostics: [] } };
  }
}
