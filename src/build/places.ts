import { join, resolve } from 'node:path';
import { digestOf } from '../ledger/digest.ts';

/** Everything that outlives a build; safe to delete at any time. */
const CACHE = '.cache';
/** Whole parsed notes, by key. */
export const NOTE_STORE = join(CACHE, 'parsed');
/** Their parts of the search index, by the same keys. */
export const POSTINGS_STORE = join(CACHE, 'postings');
/** Their glosses, by the same keys. */
export const GLOSS_STORE = join(CACHE, 'glosses');

/** Where a build of one output folder keeps what belongs to that folder alone. */
export interface Places {
  readonly output: string;
  /** Files wait here until all of them are there. */
  readonly staging: string;
  /** What the output holds. */
  readonly ledger: string;
  /** What it is about to hold. */
  readonly journal: string;
  /** What the last build had to say of its notes. */
  readonly findings: string;
  readonly lock: string;
}

export function placesOf(output: string): Places {
  const name = digestOf(resolve(output));
  return {
    output,
    staging: join(CACHE, `staging-${name}`),
    ledger: join(CACHE, `pages-${name}.jsonl`),
    journal: join(CACHE, `journal-${name}.jsonl`),
    findings: join(CACHE, `findings-${name}.jsonl`),
    lock: join(CACHE, `lock-${name}`),
  };
}

/** Where the ledger of a folder of notes lies. */
export function noteLedgerOf(folder: string): string {
  return join(CACHE, `notes-${digestOf(resolve(folder))}.jsonl`);
}
