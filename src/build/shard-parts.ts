import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Product } from '../eleventy/product.ts';
import type { Digest } from '../ledger/digest.ts';
import { type NoteRecord, readNoteLedger, writeNoteLedger } from '../ledger/note-ledger.ts';
import { openNoteStore } from '../ledger/note-store.ts';
import { ALONE, filesOf, groupOf, readPageLedger, writePageLedger } from '../ledger/page-ledger.ts';
import type { NotePath } from '../model.ts';
import { GLOSS_STORE, noteLedgerOf, POSTINGS_STORE, SHARDS, type ShardPlaces, shardPlacesOf } from './places.ts';
import { namedShard, type Shard, shardName } from './shard.ts';
import type { NoteSettings, Reading } from './tasks.ts';

/** What a shard hands over: what was found in its notes, and the products that it made. */
export interface ShardPart {
  readonly notes: readonly NoteRecord<Reading>[];
  readonly products: readonly Product[];
}

/** Lays everything down that the shards' merger needs, beside the shard's finished files. */
export function writePart(places: ShardPlaces, { notes, products }: ShardPart, reading: Digest): void {
  writeNoteLedger(places.notes, reading, notes);
  for (const { key } of notes) {
    openNoteStore(POSTINGS_STORE).copy(key, places.postings);
    openNoteStore(GLOSS_STORE).copy(key, places.glosses);
  }
  const record = ({ digest }: Product) => ({ digest, signature: '', content: '' });
  const pages = products.flatMap((product) => product.files.map((file) => [file, record(product)] as const));
  writePageLedger(places.pages, { base: null, groups: new Map([[ALONE, groupOf('', pages)]]) });
}

/**
 * The shards that lie side by side.
 * @throws {Error} unless they are all the shards of one build.
 */
export function presentShards(): Shard[] {
  const shards = namesIn(SHARDS).flatMap((name) => namedShard(name) ?? []);
  const [{ of } = { of: 0 }] = shards;
  const expected = Array.from({ length: of }, (_, k) => shardName({ index: k + 1, of }));
  const missing = expected.filter((name) => !shards.some((shard) => shardName(shard) === name));
  if (of === 0) throw new Error(`There are no shards in ${SHARDS}: build them with --shard 1/2, --shard 2/2.`);
  if (missing.length > 0) throw new Error(`In ${SHARDS} the shards ${missing.join(', ')} are missing.`);
  if (shards.length > of) throw new Error(`The shards in ${SHARDS} are of several builds: delete the folder.`);
  return shards;
}

/** Takes over what the shards found in their notes, as if this machine had read them. */
export function adoptNotes(shards: readonly Shard[], { folder, reading }: NoteSettings): void {
  const records = new Map<NotePath, NoteRecord<Reading>>(
    readNoteLedger<Reading>(noteLedgerOf(folder), reading).records,
  );
  for (const places of shards.map((shard) => shardPlacesOf(shardName(shard)))) {
    const part = readNoteLedger<Reading>(places.notes, reading);
    for (const [path, record] of part.records) {
      // Of a file's signature another machine knows nothing; its content will be compared.
      records.set(path, { ...record, signature: null });
      openNoteStore(places.postings).copy(record.key, POSTINGS_STORE);
      openNoteStore(places.glosses).copy(record.key, GLOSS_STORE);
    }
  }
  writeNoteLedger(noteLedgerOf(folder), reading, [...records.values()]);
}

/** Moves products that a shard has made of the very same inputs into the staging folder; answers whether there was one. */
export function takerOf(shards: readonly Shard[], staging: string): (product: Product) => boolean {
  const made = new Map<string, { readonly digest: Digest; readonly source: string }>();
  for (const { pages, site } of shards.map((shard) => shardPlacesOf(shardName(shard)))) {
    for (const [file, { digest }] of filesOf(readPageLedger(pages).groups.get(ALONE)))
      made.set(file, { digest, source: join(site, file) });
  }
  return ({ files, digest }) => {
    const finished = files.map((file) => made.get(file));
    if (!finished.every((one) => one?.digest === digest && existsSync(one.source))) return false;
    finished.forEach((one, k) => {
      move(one?.source ?? '', join(staging, files[k] ?? ''));
    });
    return true;
  };
}

export function dropShards(): void {
  rmSync(SHARDS, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
