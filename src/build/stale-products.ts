import { join } from 'node:path';
import type { Product, ProductGroup } from '../eleventy/product.ts';
import type { Digest } from '../ledger/digest.ts';
import type { PageLedger, PageRecord } from '../ledger/page-ledger.ts';
import { signatureOf } from '../ledger/signature.ts';

/** A plan held against what is there. */
export interface Staleness {
  /** What must be made. */
  readonly stale: readonly Product[];
  /** What stays as it is, by file. */
  readonly kept: ReadonlyMap<string, PageRecord>;
  /** Digests of the inputs of all groups. */
  readonly groups: ReadonlyMap<string, Digest>;
  /** The group of each file that has one. */
  readonly groupOf: ReadonlyMap<string, string>;
}

/** Which products of a plan are not in the output folder as they should be: made of other inputs, touched or gone. */
export function findStale(plan: readonly ProductGroup[], ledger: PageLedger, output: string): Staleness {
  const stale: Product[] = [];
  const groups = new Map<string, Digest>();
  const groupOf = new Map<string, string>();
  const rememberedFiles = filesByGroup(ledger);
  const { kept, keeps } = presentFiles(ledger, output);
  for (const { inputs, products } of plan) {
    const id = inputs?.id ?? '';
    const same = inputs !== null && ledger.groups.get(id) === inputs.digest;
    if (inputs) groups.set(id, inputs.digest);
    if (same && rememberedFiles.get(id)?.every((file) => keeps(file))) continue;
    for (const product of products()) {
      if (!product.files.every((file) => keeps(file, product.digest))) stale.push(product);
      if (inputs) for (const file of product.files) groupOf.set(file, id);
    }
  }
  return { stale, kept, groups, groupOf };
}

/** Gathers what stays: `keeps` says whether a file is there as it was left, made of the inputs of a digest. */
function presentFiles({ pages }: PageLedger, output: string) {
  const kept = new Map<string, PageRecord>();
  const keeps = (file: string, digest = pages.get(file)?.digest): boolean => {
    const page = pages.get(file);
    const isThere = page?.digest === digest && page?.signature === signatureOf(join(output, file));
    if (page && isThere) kept.set(file, page);
    return isThere;
  };
  return { kept, keeps };
}

/** Whether everything that an output folder should hold is there as it was left. */
export function isIntact({ pages }: PageLedger, output: string): boolean {
  for (const [file, { signature }] of pages) if (signatureOf(join(output, file)) !== signature) return false;
  return true;
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
