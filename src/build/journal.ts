import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../ledger/digest.ts';
import { type PageLedger, type PageRecord, readPageLedger, writePageLedger } from '../ledger/page-ledger.ts';
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
  /** What it holds; `null` where nothing changed, and nobody has looked. */
  readonly pages: PageLedger['pages'] | null;
}

/** Marks the signature of a file that waits in the staging folder. */
const STAGED = 'staged:';

/**
 * Says what the output is about to hold: the journal is the next ledger, in which files that wait in the staging folder are
 * marked. From here on the build will be finished, by this process or by the next. A staged file with the bytes that are there
 * already is left out, so that the old one keeps its times; with `rewrite` it is not.
 * @throws {Error} for a page that was not made.
 */
export function commitJournal(
  { made, kept, groups, groupOf }: Comparison,
  places: Places,
  rewrite: boolean,
): PageLedger {
  const pages = new Map<string, PageRecord>();
  const group = (file: string) => groupOf.get(file) ?? null;
  for (const [file, page] of kept) pages.set(file, { ...page, group: group(file) ?? page.group });
  for (const [file, digest] of made) {
    pages.set(file, { digest, ...settle(file, places, rewrite), group: group(file) });
  }
  writePageLedger(places.journal, { pages, groups });
  return { intact: true, pages, groups };
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
 * Moves in what is staged, removes what is no longer made, and makes the journal the ledger. May be called again after it was
 * interrupted anywhere; `resumed` says so. `before` is the ledger of what the output holds, where it has been read.
 */
export async function finishJournal(
  next: PageLedger,
  places: Places,
  { before = readPageLedger(places.ledger), resumed = false }: { before?: PageLedger; resumed?: boolean } = {},
): Promise<Moved> {
  const { output, staging } = places;
  const gone = [...before.pages.keys()].filter((file) => !next.pages.has(file));
  for (const file of gone) await removeFile(output, file);
  await moveIn(staging, output);
  const pages = new Map(next.pages);
  const written: string[] = [];
  for (const [file, page] of next.pages) {
    if (!page.signature.startsWith(STAGED)) continue;
    const staged = page.signature.slice(STAGED.length);
    pages.set(file, { ...page, signature: arrived(join(output, file), staged, resumed) });
    written.push(file);
  }
  writePageLedger(places.ledger, { pages, groups: next.groups });
  throwAway(places);
  return { written, removed: gone, files: pages.size, pages };
}

/** Finishes a build that was killed after it had committed its journal; of one that was killed before nothing stays. */
export async function recover(places: Places): Promise<void> {
  if (!existsSync(places.journal) && !existsSync(places.staging)) return;
  const next = readPageLedger(places.journal);
  if (next.intact) await finishJournal(next, places, { resumed: true });
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
