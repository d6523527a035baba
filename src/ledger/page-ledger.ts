import type { Digest } from './digest.ts';
import { readText, writeText } from './record-file.ts';
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
  /** A line for each file, as it is written; nothing is made of it unless somebody asks, for most groups stay as they are. */
  readonly lines: string;
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

/**
 * The ledger in a file; empty if there is none. Of a damaged one only the names of files stay, so that a page that is no
 * longer made can still be removed; every other is made anew.
 */
export function readPageLedger(file: string): PageLedger {
  const { digest, text } = readText(file);
  if (digest === null)
    return listing(text.split('\n').flatMap((line) => (line.includes(TAB) ? line.split(TAB, 1) : [])));
  const base = text.slice(0, text.indexOf('\n'));
  return { digest, base: base === '' ? null : base, groups: groupsIn(text) };
}

function groupsIn(text: string): Map<string, PageGroup> {
  const groups = new Map<string, PageGroup>();
  for (let at = text.indexOf(`\n${TAB}`); at >= 0; ) {
    const end = text.indexOf('\n', at + 1);
    const next = text.indexOf(`\n${TAB}`, end);
    const [, name = '', digest = ''] = text.slice(at + 1, end).split(TAB);
    groups.set(name, { digest, lines: text.slice(end + 1, next < 0 ? text.length : next + 1) });
    at = next;
  }
  return groups;
}

export function writePageLedger(file: string, { base, groups }: Omit<PageLedger, 'digest'>): void {
  const parts = [`${base ?? ''}\n`];
  for (const [name, { digest, lines }] of groups) parts.push(`${TAB}${name}${TAB}${digest}\n`, lines);
  writeText(file, parts.join(''));
}

/** Calls `look` for each file of a group as long as the answer is yes. Answers whether it always was. */
export function everyFile(
  { lines }: PageGroup,
  look: (file: string, signature: Signature, record: () => PageRecord) => boolean,
): boolean {
  for (let at = 0; at < lines.length; ) {
    const [begin, end] = [at, lines.indexOf('\n', at)];
    const name = lines.indexOf(TAB, begin);
    const digest = lines.indexOf(TAB, name + 1);
    const signature = lines.indexOf(TAB, digest + 1);
    const record = () => ({
      digest: lines.slice(name + 1, digest),
      signature: lines.slice(digest + 1, signature),
      content: lines.slice(signature + 1, end),
    });
    if (!look(lines.slice(begin, name), lines.slice(digest + 1, signature), record)) return false;
    at = end + 1;
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
  return { digest, lines: lines.join('') };
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
