import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../ledger/digest.ts';
import {
  type FileSizes,
  filesOf,
  groupOf,
  type PageGroup,
  type PageLedger,
  type PageRecord,
  readPageLedger,
  sizesIn,
  writePageLedger,
} from '../ledger/page-ledger.ts';
import { type Signature, signatureOf } from '../ledger/signature.ts';
import type { Comparison } from './compare.ts';
import { dropStaged, moveIn, removeFile } from './move-in.ts';
import type { Places } from './places.ts';

/** What became of the files of a build. */
export interface Moved {
  /** Paths below the output folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many the output holds now. */
  readonly files: number;
  /** Files of the output with their bytes; `null` where nothing changed, and nobody has looked. */
  readonly sizes: FileSizes | null;
}

/** Marks the signature of a file that waits in the staging folder. */
const STAGED = 'staged:';

/** What the journal says of a group that is no more. */
const GONE: PageGroup = { digest: '', lines: Buffer.alloc(0) };

/**
 * Says what the output is about to hold: the journal has the groups that change, as the next ledger will have them, but files that wait
 * in the staging folder are marked. From here on the build will be finished, by this process or by the next. A staged file with the bytes
 * that are there already is left out, so that the old one keeps its times; with `rewrite` it is not.
 * @throws {Error} for a page that was not made.
 */
export function commitJournal(
  { kept, changed }: Omit<Comparison, 'stale'>,
  places: Places,
  { before, rewrite }: { readonly before: PageLedger; readonly rewrite: boolean },
): PageLedger {
  const groups = new Map<string, PageGroup>();
  for (const name of before.groups.keys()) if (!kept.has(name) && !changed.has(name)) groups.set(name, GONE);
  for (const [name, { digest, kept: staying, made }] of changed) {
    const files = new Map(staying);
    for (const [file, inputs] of made) files.set(file, { digest: inputs, ...settle(file, places, rewrite) });
    groups.set(name, groupOf(digest, files));
  }
  const journal: PageLedger = { digest: null, base: before.digest, groups };
  writePageLedger(places.journal, journal);
  return journal;
}

function settle(
  file: string,
  { staging, output }: Places,
  rewrite: boolean,
): Pick<PageRecord, 'signature' | 'content'> {
  const staged = signatureOf(join(staging, file));
  if (staged === null) throw new Error(`The page ${file} was planned but not made.`);
  const content = digestOf(readFileSync(join(staging, file)));
  const isThere = !rewrite && dropStaged(join(staging, file), join(output, file));
  return { content, signature: isThere ? (signatureOf(join(output, file)) ?? '') : STAGED + staged };
}

/**
 * Moves in what is staged, removes what is no longer made, and writes the next ledger. May be called again after it was interrupted
 * anywhere; `resumed` says so. `before` is the ledger of what the output holds.
 */
export async function finishJournal(
  journal: PageLedger,
  places: Places,
  { before, resumed = false }: { readonly before: PageLedger; readonly resumed?: boolean },
): Promise<Moved> {
  const { output, staging } = places;
  const next = new Map([...journal.groups].map(([name, group]) => [name, filesOf(group)]));
  const removed = removedFiles(before, next);
  for (const file of removed) await removeFile(output, file);
  await moveIn(staging, output);
  const groups = new Map(before.digest === null ? [] : before.groups);
  const written: string[] = [];
  for (const [name, files] of next) {
    for (const [file, page] of files) {
      if (!page.signature.startsWith(STAGED)) continue;
      const staged = page.signature.slice(STAGED.length);
      files.set(file, { ...page, signature: arrived(join(output, file), staged, resumed) });
      written.push(file);
    }
    const { digest, lines } = journal.groups.get(name) ?? GONE;
    if (digest === GONE.digest && lines.length === 0) groups.delete(name);
    else groups.set(name, groupOf(digest, files));
  }
  writePageLedger(places.ledger, { base: null, groups });
  throwAway(places);
  const sizes = sizesIn(groups);
  return { written, removed, files: sizes.length, sizes };
}

/** Files of the groups that change which are in none of them any more. */
function removedFiles(before: PageLedger, next: ReadonlyMap<string, ReadonlyMap<string, PageRecord>>): string[] {
  const made = new Set([...next.values()].flatMap((files) => [...files.keys()]));
  return [...next.keys()].flatMap((name) =>
    [...filesOf(before.groups.get(name)).keys()].filter((file) => !made.has(file)),
  );
}

/** Finishes a build that was killed after it had committed its journal; of one that was killed before nothing stays. */
export async function recover(places: Places): Promise<void> {
  if (!existsSync(places.journal) && !existsSync(places.staging)) return;
  const journal = readPageLedger(places.journal);
  const before = readPageLedger(places.ledger);
  // A journal that says nothing of what stays needs the very ledger that does; one that is older than the ledger has been finished.
  const isNext = journal.base === null || journal.base === before.digest;
  if (journal.digest !== null && isNext) await finishJournal(journal, places, { before, resumed: true });
  else throwAway(places);
}

function throwAway({ journal, staging }: Places): void {
  for (const left of [journal, staging]) rmSync(left, { recursive: true, force: true });
}

/** The signature of a file that has just been moved. Of one that an earlier process moved nobody knows what befell it since. */
function arrived(file: string, staged: Signature, resumed: boolean): Signature {
  const now = signatureOf(file);
  return now === null || (resumed && !isMoved(staged, now)) ? '' : now;
}

/** Moving a file changes the time of its status, the third field, and nothing else. */
function isMoved(staged: Signature, now: Signature): boolean {
  const [before, after] = [staged.split(':'), now.split(':')];
  return [0, 1, 3].every((field) => before[field] === after[field]);
}
