import { join } from 'node:path';
import { lexiconAt } from '../align/chosen-lexicon.ts';
import { checkFile } from '../check/check-file.ts';
import type { NoteRecord } from '../ledger/note-ledger.ts';
import { lastingSignatureOf } from '../ledger/signature.ts';
import { keyOf } from './note-key.ts';
import type { Checked, CheckTask } from './tasks.ts';

/** Reads and checks notes. */
export async function performCheck({ notes, allowed, paths }: CheckTask): Promise<NoteRecord<Checked>[]> {
  const { folder, zone } = notes;
  const lexicon = await lexiconAt(notes.lexicon);
  const records: NoteRecord<Checked>[] = [];
  for (const path of paths) {
    // Before the content: a file that changes in between is then looked at again the next time.
    const signature = lastingSignatureOf(join(folder, path));
    const { hash, facts, diagnostics } = await checkFile(folder, path, { zone, lexicon, allowed });
    const lasting = facts === null ? null : signature;
    records.push({ path, signature: lasting, key: keyOf(path, hash, notes), found: { facts, diagnostics } });
  }
  return records;
}
