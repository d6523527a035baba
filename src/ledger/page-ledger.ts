import type { Digest } from './digest.ts';
import { readBody, writeBody } from './record-file.ts';
import { type Signature, sizeIn } from './signature.ts';

/** What is remembered of a file in the output folder. */
export interface PageRecord {
  /** Digest of everything that the file is made of. */
  readonly digest: Digest;
  /** Of the file as it was left. */
  readonly signature: Signature;
  /** Of its bytes: by them it is known again where only its times are others, as in a folder that was restored from an archive. */
  readonly content: Digest;
}

/** Pages that follow from the same inputs, such as all pages of a term. */
export interface PageGroup {
  /** Of the inputs; `''` where nobody has summed them up. */
  readonly digest: Digest;
  /** A line for each file, as the bytes that are written; nothing is made of them unless somebody asks, for most groups stay as they are. */
  readonly lines: Buffer;
}

/** What is remembered of an output folder. */
export interface PageLedger {
  /** Of the ledger itself; `null` unless it is exactly as it was written. Then of pages only the names of files are known. */
  readonly digest: Digest | null;
  /** Digest of the ledger that this one changes, where it is a journal and says no more than that. */
  readonly base: Digest | null;
  /** By name; what belongs to no group stands under `ALONE`. */
  readonly groups: ReadonlyMap<string, PageGroup>;
}

/** The name of what is no group. */
export const ALONE = '';

/**
 * The first line is the base. A group begins with a line of its name and its digest, which begins with a tab, and goes on with a line for each
 * file: name, digest, signature, content. Between fields; no file of a site has one in its name.
 */
const TAB = '\t';
/** Where a group begins. */
const HEAD = Buffer.from(`\n${TAB}`);

/**
 * The ledger in a file; empty if there is none. Of a damaged one only the names of files stay, so that a page that is no
 * longer made can still be removed; every other is made anew.
 */
export function readPageLedger(file: string): PageLedger {
  const { digest, body } = readBody(file);
  if (digest === null) return listing(namesIn(body.toString('utf8')));
  const base = body.toString('utf8', 0, body.indexOf('\n'));
  return { digest, base: base === '' ? null : base, groups: groupsIn(body) };
}

/** What stands before a tab, a line. */
function namesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.includes(TAB) ? line.split(TAB, 1) : []));
}

function groupsIn(body: Buffer): Map<string, PageGroup> {
  const groups = new Map<string, PageGroup>();
  for (let at = body.indexOf(HEAD); at >= 0; ) {
    const end = body.indexOf('\n', at + 1);
    const next = body.indexOf(HEAD, end);
    const [, name = '', digest = ''] = body.toString('utf8', at + 1, end).split(TAB);
    groups.set(name, { digest, lines: body.subarray(end + 1, next < 0 ? body.length : next + 1) });
    at = next;
  }
  return groups;
}

export function writePageLedger(file: string, { base, groups }: Omit<PageLedger, 'digest'>): void {
  const pieces: Buffer[] = [Buffer.from(`${base ?? ''}\n`)];
  for (const [name, { digest, lines }] of groups) pieces.push(Buffer.from(`${TAB}${name}${TAB}${digest}\n`), lines);
  writeBody(file, pieces);
}

/** Bytes of a ledger that are looked at in one go: what is made of them is gone before the next. */
const PIECE = 65_536;

/**
 * Calls `look` for each file that a ledger remembers as long as the answer is yes, and makes no more of the ledger than that. Answers how many
 * files there are; `null` where the answer was no, or the ledger is not as it was written.
 */
export function eachSignature(file: string, look: (file: string, signature: Signature) => boolean): number | null {
  const { digest, body } = readBody(file);
  if (digest === null) return null;
  let files = 0;
  const count = (name: string, signature: Signature) => ++files > 0 && look(name, signature);
  for (let at = body.indexOf('\n') + 1; at < body.length; ) {
    const end = body.lastIndexOf('\n', at + PIECE) + 1;
    const to = end > at ? end : body.indexOf('\n', at) + 1;
    if (!everyFile({ digest, lines: body.subarray(at, to) }, count)) return null;
    at = to;
  }
  return files;
}

/** Calls `look` for each file of a group as long as the answer is yes. Answers whether it always was. */
export function everyFile(
  group: PageGroup,
  look: (file: string, signature: Signature, record: () => PageRecord) => boolean,
): boolean {
  const lines = group.lines.toString('utf8');
  for (let at = 0; at < lines.length; ) {
    const [begin, end] = [at, lines.indexOf('\n', at)];
    at = end + 1;
    const name = lines.indexOf(TAB, begin);
    // A line where a group begins.
    if (name === begin) continue;
    const digest = lines.indexOf(TAB, name + 1);
    const signature = lines.indexOf(TAB, digest + 1);
    const record = () => ({
      digest: lines.slice(name + 1, digest),
      signature: lines.slice(digest + 1, signature),
      content: lines.slice(signature + 1, end),
    });
    if (!look(lines.slice(begin, name), lines.slice(digest + 1, signature), record)) return false;
  }
  return true;
}

/** The files of a group. None with a name that could lead a build to touch anything outside its output. */
export function filesOf(group: PageGroup | undefined): Map<string, PageRecord> {
  const files = new Map<string, PageRecord>();
  if (group)
    everyFile(group, (file, _, record) => {
      if (isBelow(file)) files.set(file, record());
      return true;
    });
  return files;
}

/** The other way round. */
export function groupOf(digest: Digest, files: Iterable<readonly [string, PageRecord]>): PageGroup {
  const lines: string[] = [];
  for (const [file, { digest, signature, content }] of files)
    lines.push(`${file}${TAB}${digest}${TAB}${signature}${TAB}${content}\n`);
  return { digest, lines: Buffer.from(lines.join('')) };
}

/** Files of a site, by path below the output folder, with their bytes. */
export type FileSizes = readonly (readonly [path: string, bytes: number])[];

/** The files of some groups. */
export function sizesIn(groups: ReadonlyMap<string, PageGroup>): FileSizes {
  const sizes: (readonly [string, number])[] = [];
  const add = (file: string, signature: Signature) => sizes.push([file, sizeIn(signature)]) > 0;
  for (const group of groups.values()) everyFile(group, add);
  return sizes;
}

/** Names of all files. */
export function filesIn({ groups }: PageLedger): string[] {
  return [...groups.values()].flatMap((group) => [...filesOf(group).keys()]);
}

/** A ledger that knows what was made, and not of what: everything is made anew. */
export function forgetful(ledger: PageLedger): PageLedger {
  return listing(filesIn(ledger));
}

/** A ledger of files of which nothing is known but that they are there. */
export function listing(files: readonly string[]): PageLedger {
  const unknown = { digest: '', signature: '', content: '' };
  return {
    digest: null,
    base: null,
    groups: new Map([
      [
        ALONE,
        groupOf(
          '',
          files.filter(isBelow).map((file) => [file, unknown]),
        ),
      ],
    ]),
  };
}

function isBelow(file: string): boolean {
  const climbs = file.includes('..') && file.split(/[\\/]/).includes('..');
  return file !== '' && !file.startsWith('/') && !climbs;
}
