import type { Digest } from './digest.ts';
import { readLines, writeLines } from './record-file.ts';
import type { Signature } from './signature.ts';

/** What is remembered of a file in the output folder. */
export interface PageRecord {
  /** Digest of everything that the file is made of. */
  readonly digest: Digest;
  /** Of the file as it was left. */
  readonly signature: Signature;
  /** Of its bytes: by them it is known again where only its times are others, as in a folder that was restored from an archive. */
  readonly content: Digest;
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

/**
 * A page's line has its file, digest, signature, content and the number of its group, counted from 0; lines of groups, below, have a name
 * and a digest. Between fields; no file of a site has one in its name.
 */
const TAB = '\t';

/**
 * The ledger in a file; empty if there is none. Of a damaged one only the names of files stay, so that a page that is no
 * longer made can still be removed; every other is made anew.
 */
export function readPageLedger(file: string): PageLedger {
  const { intact, lines } = readLines(file);
  const groups = groupsIn(lines);
  const names = [...groups.keys()];
  const pages = new Map<string, PageRecord>();
  // Line by line: to hold the fields of all of them costs more than to cut them.
  for (const line of lines) {
    const [name = '', digest = '', signature = '', content = '', group] = line.split(TAB);
    if (group === undefined || !isBelow(name)) continue;
    const page = { digest, signature, content, group: group === '' ? null : (names[Number(group)] ?? null) };
    pages.set(name, intact ? page : UNKNOWN_PAGE);
  }
  return { intact, pages, groups: intact ? groups : new Map() };
}

function groupsIn(lines: readonly string[]): Map<string, Digest> {
  const groups = new Map<string, Digest>();
  for (const line of lines) {
    const end = line.indexOf(TAB);
    if (end >= 0 && end === line.lastIndexOf(TAB)) groups.set(line.slice(0, end), line.slice(end + 1));
  }
  return groups;
}

/**
 * Calls `look` for each file that an intact ledger remembers, as long as the answer is yes, and makes no more of the ledger than that.
 * Answers how many files there are; `null` where the answer was no, or the ledger is not as it was written.
 */
export function eachSignature(file: string, look: (name: string, signature: Signature) => boolean): number | null {
  const { intact, lines } = readLines(file);
  if (!intact) return null;
  let files = 0;
  for (const line of lines) {
    const [name, digest] = [line.indexOf(TAB), line.indexOf(TAB, line.indexOf(TAB) + 1)];
    if (digest < 0) continue;
    files++;
    if (!look(line.slice(0, name), line.slice(digest + 1, line.indexOf(TAB, digest + 1)))) return null;
  }
  return files;
}

/** A file of which only the name is known: no page has its digest. */
const UNKNOWN_PAGE: PageRecord = { digest: '', signature: '', content: '', group: null };

/** A ledger that knows what was made, and not of what: everything is made anew. */
export function forgetful({ pages }: PageLedger): PageLedger {
  return listing([...pages.keys()]);
}

/** A ledger of files of which nothing is known but that they are there. */
export function listing(files: readonly string[]): PageLedger {
  return { intact: false, pages: new Map(files.map((file) => [file, UNKNOWN_PAGE])), groups: new Map() };
}

export function writePageLedger(file: string, { pages, groups }: Omit<PageLedger, 'intact'>): void {
  const numbers = new Map([...groups.keys()].map((group, number) => [group, number]));
  const lines: string[] = [];
  for (const [name, { digest, signature, content, group }] of pages) {
    const number = group === null ? '' : (numbers.get(group) ?? '');
    lines.push(`${name}${TAB}${digest}${TAB}${signature}${TAB}${content}${TAB}${number}`);
  }
  for (const [group, digest] of groups) lines.push(group + TAB + digest);
  writeLines(file, lines);
}

/** No damaged name may lead a build to remove anything outside its output. */
function isBelow(file: string): boolean {
  const climbs = file.includes('..') && file.split(/[\\/]/).includes('..');
  return file !== '' && !file.startsWith('/') && !climbs;
}
