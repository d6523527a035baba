import { join } from 'node:path';
import type { AllowedTerms } from '../check/check.ts';
import { type NoteRecord, readNoteLedger, writeNoteLedger } from '../ledger/note-ledger.ts';
import { lastingSignatureOf } from '../ledger/signature.ts';
import type { NotePath } from '../model.ts';
import { openCrew } from './crew.ts';
import { checkingDigest, readingDigest } from './digests.ts';
import { keyOfFile } from './note-key.ts';
import { checkLedgerOf } from './places.ts';
import type { Checked, CheckTask, NoteSettings } from './tasks.ts';

/** Notes that a worker checks before it answers. */
const BATCH = 40;
/** So few are checked sooner than a worker starts. */
const FEW = 30;

/** How notes are checked, besides what their text says. */
export interface CheckNotesSettings {
  readonly folder: string;
  readonly zone: string;
  readonly lexicon: string | null;
  readonly allowed: AllowedTerms;
  /** Nobody waits for it, see `openCrew`. */
  readonly patient?: boolean;
}

/**
 * Checks the notes at these paths below a folder. Those that are as they were are remembered, in `.cache`; the others are
 * shared out among workers. What it remembers it forgets when a check, a setting or the reading of notes changes.
 */
export async function checkNotes(
  paths: readonly NotePath[],
  { folder, zone, lexicon, allowed, patient = false }: CheckNotesSettings,
): Promise<NoteRecord<Checked>[]> {
  const notes: NoteSettings = { folder, zone, lexicon, reading: checkingDigest(zone, lexicon, allowed) };
  const ledger = checkLedgerOf(folder);
  const { records: known } = readNoteLedger<Checked>(ledger, notes.reading);
  const found = new Map<NotePath, NoteRecord<Checked>>();
  for (const path of paths) {
    const record = recognized(known.get(path), notes);
    if (record) found.set(path, record);
  }
  const unknown = paths.filter((path) => !found.has(path));
  const crew = openCrew({ patient });
  try {
    await crew.run(tasks(unknown, { notes, allowed, reading: readingDigest(zone, lexicon) }), {
      alone: unknown.length <= FEW,
      done: (checked) => {
        for (const record of checked) found.set(record.path, record);
      },
    });
  } finally {
    crew.close();
  }
  if ([...found.values()].some((record) => known.get(record.path) !== record)) {
    writeNoteLedger(ledger, notes.reading, [...new Map([...known, ...found]).values()]);
  }
  return paths.flatMap((path) => found.get(path) ?? []);
}

function* tasks(
  paths: readonly NotePath[],
  shared: Pick<CheckTask, 'notes' | 'allowed' | 'reading'>,
): Generator<CheckTask> {
  for (let at = 0; at < paths.length; at += BATCH) {
    yield { kind: 'check', ...shared, paths: paths.slice(at, at + BATCH) };
  }
}

/** What is remembered of a note, if its file is as it was: by its signature, else by its content. */
function recognized(record: NoteRecord<Checked> | undefined, notes: NoteSettings): NoteRecord<Checked> | null {
  if (!record?.found.facts) return null;
  const signature = lastingSignatureOf(join(notes.folder, record.path));
  if (signature !== null && signature === record.signature) return record;
  return keyOfFile(record.path, notes) === record.key ? { ...record, signature } : null;
}
