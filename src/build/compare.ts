import { readFileSync } from 'node:fs';
import type { Product, ProductGroup } from '../eleventy/product.ts';
import { type Digest, digestOf } from '../ledger/digest.ts';
import { eachSignature, type PageLedger, type PageRecord } from '../ledger/page-ledger.ts';
import { type Signature, signatureOf, sizeIn } from '../ledger/signature.ts';
import type { Places } from './places.ts';

/** A plan held against what is there. The rest is complete when everything stale has been handed out. */
export interface Comparison {
  /** What must be made, one after the other, worked out as it is asked for: nobody needs to hold all view models at once. */
  readonly stale: Iterator<Product, undefined>;
  /** The files of what was stale, each with the digest of its inputs. */
  readonly made: ReadonlyMap<string, Digest>;
  /** What stays as it is, by file. */
  readonly kept: ReadonlyMap<string, PageRecord>;
  /** Digests of the inputs of all groups. */
  readonly groups: ReadonlyMap<string, Digest>;
  /** The group of each file that was looked at as one of a group. */
  readonly groupOf: ReadonlyMap<string, string>;
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
  const remembered = filesByGroup(ledger);
  const present = presentFiles(ledger, output);
  const isKept = ({ inputs }: ProductGroup) =>
    inputs !== null && ledger.groups.get(inputs.id) === inputs.digest && present.hasAll(remembered.get(inputs.id));
  const made = new Map<string, Digest>();
  const groupOf = new Map<string, string>();
  const isStale = (product: Product, group: string | null) => {
    if (group !== null) for (const file of product.files) groupOf.set(file, group);
    if (present.has(product)) return false;
    for (const file of product.files) made.set(file, product.digest);
    return !isReady(product);
  };
  function* stale(): Generator<Product, undefined> {
    for (const [product, group] of productsOf(plan.filter((one) => !isKept(one))))
      if (isStale(product, group)) yield product;
  }
  const groups = plan.flatMap(({ inputs }) => (inputs ? [[inputs.id, inputs.digest] as const] : []));
  return { stale: stale(), made, kept: present.kept, groups: new Map(groups), groupOf };
}

function* productsOf(groups: readonly ProductGroup[]): Generator<[Product, string | null]> {
  for (const { inputs, products } of groups) for (const product of products()) yield [product, inputs?.id ?? null];
}

/** The files that are there as they were left. Those that somebody asked for are kept. */
function presentFiles({ pages }: PageLedger, output: string) {
  const kept = new Map<string, PageRecord>();
  const hasFile = (file: string): boolean => {
    const page = pages.get(file);
    const signature = page && signatureOf(`${output}/${file}`);
    if (!signature || !(signature === page.signature || hasContent(`${output}/${file}`, page, signature))) return false;
    kept.set(file, { ...page, signature });
    return true;
  };
  return {
    kept,
    hasAll: (files: readonly string[] = []) => files.length > 0 && files.every(hasFile),
    has: ({ files, digest }: Product) => files.every((file) => pages.get(file)?.digest === digest && hasFile(file)),
  };
}

/** Whether a file has the bytes that it was left with, if not the times. */
function hasContent(path: string, page: PageRecord, now: Signature): boolean {
  const mayBe = page.content !== '' && (page.signature === '' || sizeIn(page.signature) === sizeIn(now));
  return mayBe && digestOf(readFileSync(path)) === page.content;
}

/** How many files an output folder holds, if everything that it should hold is there as it was left; else `null`. */
export function filesAsLeft({ ledger, output }: Pick<Places, 'ledger' | 'output'>): number | null {
  return eachSignature(ledger, (file, signature) => signatureOf(`${output}/${file}`) === signature);
}

function filesByGroup({ pages }: PageLedger): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [file, { group }] of pages) {
    if (group === null) continue;
    const some = files.get(group);
    if (some) some.push(file);
    else files.set(group, [file]);
  }
  return files;
}
