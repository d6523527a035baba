import { readFileSync } from 'node:fs';
import type { Product, ProductGroup } from '../eleventy/product.ts';
import { type Digest, digestOf } from '../ledger/digest.ts';
import {
  ALONE,
  eachSignature,
  everyFile,
  filesOf,
  type PageGroup,
  type PageLedger,
  type PageRecord,
} from '../ledger/page-ledger.ts';
import { type Signature, signatureOf, sizeIn } from '../ledger/signature.ts';
import type { Places } from './places.ts';

/** What becomes of a group that does not stay as it is. */
export interface ChangedGroup {
  /** Of its inputs; `''` where nobody has summed them up. */
  readonly digest: Digest;
  /** Those of its files that stay. */
  readonly kept: ReadonlyMap<string, PageRecord>;
  /** Those that are made anew, each with the digest of its inputs. */
  readonly made: ReadonlyMap<string, Digest>;
}

/** A plan held against what is there. The rest is complete when everything stale has been handed out. */
export interface Comparison {
  /** What must be made, one after the other, worked out as it is asked for: nobody needs to hold all view models at once. */
  readonly stale: Iterator<Product, undefined>;
  /** Names of the groups that stay as they are, to the last file. */
  readonly kept: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, ChangedGroup>;
}

/**
 * Which products of a plan are not in the output folder as they should be: made of other inputs, touched or gone. `isReady` is
 * asked of each of them whether it waits already, as it should be, in the staging folder.
 */
export function compare(
  plan: readonly ProductGroup[],
  ledger: PageLedger,
  output: string,
  isReady: (product: Product) => boolean = () => false,
): Comparison {
  const kept = new Set<string>();
  const changed = new Map<string, Changes>();
  const recordOf = recordFinder(ledger, output);
  /** Whether nobody need ask for the products of a group: its files are there, if perhaps with other times. */
  const isMade = ({ inputs }: ProductGroup): boolean => {
    const before = inputs && ledger.groups.get(inputs.id);
    if (!before || before.digest !== inputs.digest) return false;
    if (isAsLeft(before, output)) return Boolean(kept.add(inputs.id));
    const present = presentFiles(filesOf(before), output);
    if (present) changed.set(inputs.id, { digest: inputs.digest, kept: new Map(present), made: new Map() });
    return present !== null;
  };
  const isStale = (product: Product, group: string, changes: Changes): boolean => {
    const present = presentFiles(recordsOf(product, group, recordOf), output);
    if (present) for (const [file, page] of present) changes.kept.set(file, page);
    else for (const file of product.files) changes.made.set(file, product.digest);
    return present === null && !isReady(product);
  };
  function* stale(): Generator<Product, undefined> {
    for (const group of plan) {
      if (isMade(group)) continue;
      const { id, digest } = group.inputs ?? { id: ALONE, digest: '' };
      const changes = changed.get(id) ?? { digest, kept: new Map(), made: new Map() };
      changed.set(id, changes);
      for (const product of group.products()) if (isStale(product, id, changes)) yield product;
    }
  }
  return { stale: stale(), kept, changed };
}

/** A `ChangedGroup` in the making. */
interface Changes extends ChangedGroup {
  readonly kept: Map<string, PageRecord>;
  readonly made: Map<string, Digest>;
}

type RecordFinder = (file: string, group: string) => PageRecord | undefined;

/** What is remembered of a product's files; `null` where one of them was made of other inputs, or never. */
function recordsOf({ files, digest }: Product, group: string, recordOf: RecordFinder): [string, PageRecord][] | null {
  const records: [string, PageRecord][] = [];
  for (const file of files) {
    const page = recordOf(file, group);
    if (page?.digest !== digest) return null;
    records.push([file, page]);
  }
  return records;
}

/**
 * Finds what is remembered of a file, in its group first. All groups are looked through for one that is there and has come from another, as
 * the pages of notes do when an older note goes.
 */
function recordFinder({ groups }: PageLedger, output: string): RecordFinder {
  // The products of a group come one after the other.
  let last: { readonly group: string; readonly files: ReadonlyMap<string, PageRecord> } | null = null;
  let all: ReadonlyMap<string, PageRecord> | null = null;
  return (file, group) => {
    if (last?.group !== group) last = { group, files: filesOf(groups.get(group)) };
    const own = last.files.get(file);
    if (own || signatureOf(`${output}/${file}`) === null) return own;
    all ??= recordsIn(groups);
    return all.get(file);
  };
}

/** The records of all files. */
function recordsIn(groups: PageLedger['groups']): Map<string, PageRecord> {
  const records = new Map<string, PageRecord>();
  for (const group of groups.values()) for (const [file, page] of filesOf(group)) records.set(file, page);
  return records;
}

/** Whether all files of a group lie in the output folder as they were left. */
function isAsLeft(group: PageGroup, output: string): boolean {
  return everyFile(group, (file, signature) => signatureOf(`${output}/${file}`) === signature);
}

/** The files with their signatures of now; `null` unless each has the bytes that it was left with, if not the times. */
function presentFiles(
  files: Iterable<readonly [string, PageRecord]> | null,
  output: string,
): ReadonlyMap<string, PageRecord> | null {
  if (files === null) return null;
  const present = new Map<string, PageRecord>();
  for (const [file, page] of files) {
    const signature = signatureOf(`${output}/${file}`);
    if (!signature || !(signature === page.signature || hasContent(`${output}/${file}`, page, signature))) return null;
    present.set(file, { ...page, signature });
  }
  return present;
}

function hasContent(path: string, page: PageRecord, now: Signature): boolean {
  const mayBe = page.content !== '' && (page.signature === '' || sizeIn(page.signature) === sizeIn(now));
  return mayBe && digestOf(readFileSync(path)) === page.content;
}

/** How many files an output folder holds, if everything that it should hold is there as it was left; else `null`. */
export function filesAsLeft({ ledger, output }: Pick<Places, 'ledger' | 'output'>): number | null {
  return eachSignature(ledger, (file, signature) => signatureOf(`${output}/${file}`) === signature);
}
