import { join } from 'node:path';
import type { Digest } from '../ledger/digest.ts';
import { type NoteRecord, readNoteLedger, writeNoteLedger } from '../ledger/note-ledger.ts';
import { openNoteStore } from '../ledger/note-store.ts';
import { lastingSignatureOf } from '../ledger/signature.ts';
import type { NotePath } from '../model.ts';
import { filePaths, isNote } from '../pipeline.ts';
import type { Crew } from './crew.ts';
import { NOTE_STORE, noteLedgerOf, POSTINGS_STORE } from './places.ts';
import type { NoteSettings, Reading, ReadTask } from './tasks.ts';

/** Notes that a worker reads before it answers. */
const BATCH = 40;
/** So few are read sooner than a worker starts. */
const FEW = 30;

/** What lies in a folder of notes. */
export interface FolderContents {
  /** By path. */
  readonly notes: readonly NoteRecord<Reading>[];
  /** Paths of the other files. */
  readonly files: readonly string[];
}

interface FindOptions {
  readonly crew: Crew;
  /** Read every note, whatever is remembered. */
  readonly fresh: boolean;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Everything in a folder of notes: those that are as they were are remembered, the others read.
 * @throws the file system's own error if the folder cannot be read
 */
export async function findNotes(notes: NoteSettings, { crew, fresh, progress }: FindOptions): Promise<FolderContents> {
  const paths = await filePaths(notes.folder);
  const ledger = noteLedgerOf(notes.folder);
  const { records: known, keys } = readNoteLedger<Reading>(ledger, notes.reading);
  const found = new Map<NotePath, NoteRecord<Reading>>();
  const unknown: NotePath[] = [];
  for (const path of paths.filter(isNote)) {
    const record = known.get(path);
    const same = !fresh && record?.signature && record.signature === lastingSignatureOf(join(notes.folder, path));
    if (record && same) found.set(path, record);
    else unknown.push(path);
  }
  const total = unknown.length;
  await crew.run(readTasks(unknown, notes, fresh), {
    alone: total <= FEW,
    done: (records) => {
      for (const record of records) found.set(record.path, record);
      progress(total - (paths.length - found.size), total);
    },
  });
  const records = paths.filter(isNote).flatMap((path) => found.get(path) ?? []);
  if (total > 0 || known.size !== records.length) {
    writeNoteLedger(ledger, notes.reading, records);
    dropUnused(keys, records);
  }
  return { notes: records, files: paths.filter((path) => !isNote(path)) };
}

function* readTasks(paths: readonly NotePath[], notes: NoteSettings, fresh: boolean): Generator<ReadTask> {
  for (let at = 0; at < paths.length; at += BATCH) {
    yield { kind: 'read', notes, paths: paths.slice(at, at + BATCH), fresh };
  }
}

/** What notes were and are no longer need not be stored. Notes of another folder with the same key are stored again. */
function dropUnused(keys: readonly Digest[], records: readonly NoteRecord<Reading>[]): void {
  const used = new Set(records.map(({ key }) => key));
  for (const key of new Set(keys))
    if (!used.has(key)) for (const folder of [NOTE_STORE, POSTINGS_STORE]) openNoteStore(folder).drop(key);
}
