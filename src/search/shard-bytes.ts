import type { PostingTable } from './posting-table.ts';
import { pushNumber } from './query-bytes.ts';
import { fingerprintOf, isSpelt } from './query-format.ts';

/** The lists of a shard → its bytes, as `query-format.ts` describes them. */
export function shardBytes({ tokens, listsOf }: PostingTable): Uint8Array {
  const all = tokens.map((token, number) => ({ token, number }));
  const spelt = all.filter(({ token }) => isSpelt(token)).sort((a, b) => (a.token < b.token ? -1 : 1));
  const hashed = all
    .filter(({ token }) => !isSpelt(token))
    .map((one) => ({ ...one, print: fingerprintOf(one.token) }))
    .sort((a, b) => a.print - b.print || (a.token < b.token ? -1 : 1));
  const words = new TextEncoder().encode(spelt.map(({ token }) => token).join('\n'));
  const head: number[] = [];
  pushNumber(head, words.length);
  const prints: number[] = [];
  pushNumber(prints, hashed.length);
  hashed.forEach(({ print }, k) => {
    pushNumber(prints, print - (hashed[k - 1]?.print ?? 0));
  });
  const lists = [...spelt, ...hashed].flatMap(({ number }) => listsOf(number));
  const counts: number[] = [];
  for (const { notes } of lists) pushNumber(counts, notes);
  return Buffer.concat([
    ...[Uint8Array.from(head), words, Uint8Array.from([...prints, ...counts])],
    ...lists.map(({ gaps }) => gaps),
    ...lists.map(({ places }) => places),
  ]);
}
