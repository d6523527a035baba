import type { PostingTable } from './posting-table.ts';
import { pushNumber } from './query-bytes.ts';
import { fingerprintOf, isSpelt } from './query-format.ts';

/** Tokens of a shard with their lists → its bytes, as `query-format.ts` describes them. */
export function shardBytes(tokens: readonly string[], { listsOf }: Pick<PostingTable, 'listsOf'>): Uint8Array {
  const spelt = tokens.filter(isSpelt).sort();
  const hashed = tokens
    .filter((token) => !isSpelt(token))
    .map((token) => ({ token, print: fingerprintOf(token) }))
    .sort((a, b) => a.print - b.print || (a.token < b.token ? -1 : 1));
  const words = new TextEncoder().encode(spelt.join('\n'));
  const head: number[] = [];
  pushNumber(head, words.length);
  const prints: number[] = [];
  pushNumber(prints, hashed.length);
  hashed.forEach(({ print }, k) => {
    pushNumber(prints, print - (hashed[k - 1]?.print ?? 0));
  });
  const lists = [...spelt, ...hashed.map(({ token }) => token)].flatMap(listsOf);
  const counts: number[] = [];
  for (const { notes } of lists) pushNumber(counts, notes);
  return Buffer.concat([
    ...[Uint8Array.from(head), words, Uint8Array.from([...prints, ...counts])],
    ...lists.map(({ gaps }) => gaps),
    ...lists.map(({ places }) => places),
  ]);
}
