import { digestOf } from '../ledger/digest.ts';

/** One of the parts into which a build is cut, as `--shard 2/4` names it: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `{ index: 2, of: 4 }` → `2-of-4`. */
export function shardName({ index, of }: Shard): string {
  return `${index}-of-${of}`;
}

/** The shard of a name; `null` for any other name. */
export function namedShard(name: string): Shard | null {
  const [, index, of] = /^(\d{1,4})-of-(\d{1,4})$/.exec(name) ?? [];
  return index === undefined ? null : { index: Number(index), of: Number(of) };
}

/** Whether something of this name falls to the shard: each thing to one of them, the same everywhere, about as many to each. */
export function fallsTo({ index, of }: Shard, name: string): boolean {
  return Number.parseInt(digestOf(name).slice(0, 8), 16) % of === index - 1;
}
