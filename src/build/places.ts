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

/** What browsers load, bundled. */
export const ASSETS = join(CACHE, 'assets.jsonl');

/** How Chinese names sound. */
export const SOUNDS = join(CACHE, 'sounds.jsonl');

/** Where a build of one output folder keeps what belongs to that folder alone. */
export interface Places {
  readonly output: string;
  /** Files wait here until all of them are there. */
  readonly staging: string;
  /** Where `npm start` makes the page of a note that has just been saved. */
  readonly ahead: string;
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
    ahead: join(CACHE, `ahead-${name}`),
    ledger: join(CACHE, `pages-${name}.jsonl`),
    journal: join(CACHE, `journal-${name}.jsonl`),
    findings: join(CACHE, `findings-${name}.jsonl`),
    lock: join(CACHE, `lock-${name}`),
  };
}

/** Where lies what checking a folder of notes has found. */
export function checkLedgerOf(folder: string): string {
  return join(CACHE, `checks-${digestOf(resolve(folder))}.jsonl`);
}

/** Where parts of a site wait to be joined: every one that lies here must be of one build. */
export const SHARDS = '_shards';

/** What one shard of a build leaves. */
export interface ShardPlaces {
  readonly folder: string;
  /** Finished files of the site. */
  readonly site: string;
  /** Of what they were made. */
  readonly pages: string;
  /** What was found in the shard's notes. */
  readonly notes: string;
  readonly postings: string;
  readonly glosses: string;
}

/** The places of a shard: `('2-of-4')` → `_shards/2-of-4/…`. */
export function shardPlacesOf(name: string): ShardPlaces {
  const folder = join(SHARDS, name);
  const [site, pages, notes] = [join(folder, 'site'), join(folder, 'pages.jsonl'), join(folder, 'notes.jsonl')];
  return { folder, site, pages, notes, postings: join(folder, 'postings'), glosses: join(folder, 'glosses') };
}

/** Where the ledger of a folder of notes lies. */
export function noteLedgerOf(folder: string): string {
  return join(CACHE, `notes-${digestOf(resolve(folder))}.jsonl`);
}
