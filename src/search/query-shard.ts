import { readNumber } from './query-bytes.ts';
import type { Lookup } from './query-clause.ts';
import { FIELDS, fingerprintOf, isSpelt } from './query-format.ts';

/** A shard taken apart. */
export interface Shard {
  readonly words: readonly string[];
  readonly prints: readonly number[];
  /** Offsets of the lists, words before prints, `FIELDS` of each; one more for the end. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Lists of a lookup, by field, each in ascending order. */
export type Lists = readonly Uint32Array[];

/** Takes a shard apart. @throws {RangeError} where the bytes are none. */
export function readShard(bytes: Uint8Array): Shard {
  const cursor = { at: 0 };
  const length = readNumber(bytes, cursor);
  const words = new TextDecoder().decode(bytes.subarray(cursor.at, cursor.at + length)).split('\n');
  if (length === 0) words.length = 0;
  cursor.at += length;
  const prints = Array.from({ length: readNumber(bytes, cursor) }, () => readNumber(bytes, cursor));
  for (let k = 1; k < prints.length; k++) prints[k] = (prints[k] ?? 0) + (prints[k - 1] ?? 0);
  const ends = new Uint32Array((words.length + prints.length) * FIELDS.length + 1);
  for (let k = 1; k < ends.length; k++) ends[k] = (ends[k - 1] ?? 0) + readNumber(bytes, cursor);
  const size = ends.at(-1) ?? 0;
  if (cursor.at + size !== bytes.length) throw new RangeError('The lists of the shard are not as long as it says.');
  return { words, prints, ends, bytes: bytes.subarray(cursor.at) };
}

/** The lists of a token, of all that begin with it where it is a prefix; empty ones where there is none. */
export function listsOf({ words, prints, ends, bytes }: Shard, { token, prefix }: Lookup): Lists {
  const fits = prefix ? (word: string) => word.startsWith(token) : (word: string) => word === token;
  const print = isSpelt(token) ? -1 : fingerprintOf(token);
  const entries = [
    ...words.flatMap((word, k) => (fits(word) ? [k] : [])),
    ...prints.flatMap((other, k) => (other === print ? [words.length + k] : [])),
  ];
  return FIELDS.map((_, field) => {
    const at = entries.map((entry) => entry * FIELDS.length + field);
    return union(at.map((list) => readList(bytes.subarray(ends[list], ends[list + 1]))));
  });
}

function readList(bytes: Uint8Array): Uint32Array {
  const passages: number[] = [];
  const cursor = { at: 0 };
  for (let passage = -1; cursor.at < bytes.length; ) {
    passage += readNumber(bytes, cursor);
    passages.push(passage);
  }
  return Uint32Array.from(passages);
}

/** All numbers of some ascending lists, each once, ascending. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  const some = lists.filter((list) => list.length > 0);
  if (some.length < 2) return some[0] ?? new Uint32Array();
  const all = new Uint32Array(some.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of some) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  return all.filter((value, k) => k === 0 || value !== all[k - 1]);
}

/** The numbers that all lists hold. */
export function intersection(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  let kept = shortest ?? new Uint32Array();
  for (const list of rest) {
    let at = 0;
    kept = kept.filter((value) => {
      while (at < list.length && (list[at] ?? 0) < value) at++;
      return list[at] === value;
    });
  }
  return kept;
}
