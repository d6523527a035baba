import type { Digest } from './digest.ts';
import { readRecords, writeRecords } from './record-file.ts';
import type { Signature } from './signature.ts';

/** What is remembered of a file in the output folder. */
export interface PageRecord {
  /** Digest of everything that the file is made of. */
  readonly digest: Digest;
  /** Of the file as it was left. */
  readonly signature: Signature;
  /** Pages that follow from the same inputs share a group, such as all pages of a term. */
  readonly group: string | null;
}

/** What is remembered of an output folder. */
export interface PageLedger {
  /** Whether it is exactly as it was written; otherwise of pages only the names of files are known. */
  readonly intact: boolean;
  /** By path below the output folder. */
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** Digests of the inputs of groups. */
  readonly groups: ReadonlyMap<string, Digest>;
}

type PageLine = readonly [file: string, digest: Digest, signature: Signature, group: string | null];
type GroupLine = readonly [group: string, digest: Digest];

/** A line of pages has four fields, one of groups two. */
const PAGE_FIELDS = 4;

/**
 * The ledger in a file; empty if there is none. Of a damaged one only the names of files stay, so that a page that is no
 * longer made can still be removed; every other is made anew.
 */
export function readPageLedger(file: string): PageLedger {
  const { intact, records } = readRecords(file);
  const pages = new Map<string, PageRecord>();
  const groups = new Map<string, Digest>();
  for (const record of records) {
    if (!isLine(record)) continue;
    const [name, digest, signature, group] = record as PageLine;
    if (record.length !== PAGE_FIELDS) groups.set(name, digest);
    else if (isBelow(name)) pages.set(name, intact ? { digest, signature, group } : UNKNOWN_PAGE);
  }
  return { intact, pages, groups: intact ? groups : new Map() };
}

/** A file of which only the name is known: no page has its digest. */
const UNKNOWN_PAGE: PageRecord = { digest: '', signature: '', group: null };

/** A ledger that knows what was made, and not of what: everything is made anew. */
export function forgetful({ pages }: PageLedger): PageLedger {
  return { intact: false, pages: new Map([...pages.keys()].map((file) => [file, UNKNOWN_PAGE])), groups: new Map() };
}

export function writePageLedger(file: string, { pages, groups }: Omit<PageLedger, 'intact'>): void {
  const pageLines = [...pages].map(
    ([name, { digest, signature, group }]): PageLine => [name, digest, signature, group],
  );
  writeRecords(file, [...pageLines, ...([...groups] satisfies GroupLine[])]);
}

function isLine(record: unknown): record is readonly string[] {
  return Array.isArray(record) && typeof record[0] === 'string';
}

/** No damaged name may lead a build to remove anything outside its output. */
function isBelow(file: string): boolean {
  return file !== '' && !file.startsWith('/') && !file.split(/[\\/]/).includes('..');
}
