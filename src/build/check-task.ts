import { join } from 'node:path';
import { lexiconAt } from '../align/chosen-lexicon.ts';
import { checkFile } from '../check/check-file.ts';
import type { NoteRecord } from '../ledger/note-ledger.ts';
import { openNoteStore } from '../ledger/note-store.ts';
import { lastingSignatureOf } from '../ledger/signature.ts';
import { keyOf } from './note-key.ts';
import { NOTE_STORE } from './places.ts';
import type { Checked, CheckTask, StoredNote } from './tasks.ts';

/** Reads and checks notes. What a build has read it need not read again. */
export async function performCheck({ notes, reading, allowed, paths }: CheckTask): Promise<NoteRecord<Checked>[]> {
  const { folder, zone } = notes;
  const lexicon = await lexiconAt(notes.lexicon);
  const store = openNoteStore<StoredNote>(NOTE_STORE);
  const records: NoteRecord<Checked>[] = [];
  for (const path of paths) {
    // Before the content: a file that changes in between is then looked at again the next time.
    const signature = lastingSignatureOf(join(folder, path));
    const { hash, facts, diagnostics } = await checkFile(folder, path, { zone, lexicon, allowed }, (own) =>
      store.get(keyOf(path, own, { ...notes, reading })),
    );
    const lasting = facts === null ? null : signature;
    records.push({ path, signature: lasting, key: keyOf(path, hash, notes), found: { facts, diagnostics } });
  }
  return records;
}
