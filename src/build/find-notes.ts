import { join } from 'node:path';
import type { Digest } from '../ledger/digest.ts';
import { type NoteRecord, readNoteLedger, writeNoteLedger } from '../ledger/note-ledger.ts';
import { openNoteStore } from '../ledger/note-store.ts';
import { lastingSignatureOf } from '../ledger/signature.ts';
import type { NotePath } from '../model.ts';
import { filePaths, isNote, publishedFiles } from '../note/note-folder.ts';
import type { Crew } from './crew.ts';
import { keyOfFile } from './note-key.ts';
import { GLOSS_STORE, NOTE_STORE, noteLedgerOf, POSTINGS_STORE } from './places.ts';
import type { Shard } from './shard.ts';
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
    const record = fresh ? null : recognized(known.get(path), notes);
    if (record) found.set(path, record);
    else unknown.push(path);
  }
  for (const record of await readNotes(unknown, notes, { crew, fresh, progress })) found.set(record.path, record);
  const records = paths.filter(isNote).flatMap((path) => found.get(path) ?? []);
  if (known.size !== records.length || records.some((record) => known.get(record.path) !== record)) {
    writeNoteLedger(ledger, notes.reading, records);
    dropUnused(keys, records);
  }
  return { notes: records, files: publishedFiles(notes.folder, paths) };
}

interface ReadOptions extends FindOptions {
  readonly outline?: boolean;
}

/** Reads notes, in any order. */
async function readNotes(
  paths: readonly NotePath[],
  notes: NoteSettings,
  { crew, fresh, progress, outline = false }: ReadOptions,
): Promise<NoteRecord<Reading>[]> {
  const records: NoteRecord<Reading>[] = [];
  await crew.run(readTasks(paths, { notes, fresh, outline }), {
    alone: paths.length <= FEW,
    done: (read) => {
      records.push(...read);
      progress(records.length, paths.length);
    },
  });
  return records;
}

/** What one shard of a build knows of a folder of notes: its own notes, of the others what their front matter says. */
export interface FolderPart extends FolderContents {
  readonly own: readonly NoteRecord<Reading>[];
}

/** Every `of`-th note is a shard's own. What earlier builds remember of the folder stays as it is. */
export async function findPart(notes: NoteSettings, { index, of }: Shard, options: FindOptions): Promise<FolderPart> {
  const paths = await filePaths(notes.folder);
  const all = paths.filter(isNote);
  const isOwn = (_: NotePath, k: number) => k % of === index - 1;
  const own = await readNotes(all.filter(isOwn), notes, options);
  const others = await readNotes(
    all.filter((path, k) => !isOwn(path, k)),
    notes,
    { ...options, outline: true },
  );
  return { own, notes: [...own, ...others].sort(byPath), files: publishedFiles(notes.folder, paths) };
}

function byPath(a: { readonly path: NotePath }, b: { readonly path: NotePath }): number {
  return a.path < b.path ? -1 : 1;
}

/** What is remembered of a note, if its file is as it was: by its signature, else by its content, as after a fresh checkout. */
function recognized(record: NoteRecord<Reading> | undefined, notes: NoteSettings): NoteRecord<Reading> | null {
  if (!record) return null;
  const signature = lastingSignatureOf(join(notes.folder, record.path));
  // What could not be read has no signature, and is tried again.
  if (signature !== null && signature === record.signature) return record;
  return record.found.note && keyOfFile(record.path, notes) === record.key ? { ...record, signature } : null;
}

function* readTasks(
  paths: readonly NotePath[],
  options: Pick<ReadTask, 'notes' | 'fresh' | 'outline'>,
): Generator<ReadTask> {
  for (let at = 0; at < paths.length; at += BATCH) {
    yield { kind: 'read', paths: paths.slice(at, at + BATCH), ...options };
  }
}

/** What notes were and are no longer need not be stored. Notes of another folder with the same key are stored again. */
function dropUnused(keys: readonly Digest[], records: readonly NoteRecord<Reading>[]): void {
  const used = new Set(records.map(({ key }) => key));
  for (const key of new Set(keys))
    if (!used.has(key)) for (const folder of [NOTE_STORE, POSTINGS_STORE, GLOSS_STORE]) openNoteStore(folder).drop(key);
}
