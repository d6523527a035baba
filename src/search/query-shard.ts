import { readNumber } from './query-bytes.ts';
import type { Lookup } from './query-clause.ts';
import { FIELDS, fingerprintOf, isSpelt, isTerm } from './query-format.ts';

/** A shard taken apart. Its lists are numbered: words before prints, `FIELDS` of each. */
export interface Shard {
  readonly words: readonly string[];
  readonly prints: readonly number[];
  /** Of each list the number of its first note among `gaps`, and the offset of its places; of both one more for the end. */
  readonly firsts: Uint32Array;
  readonly offsets: Uint32Array;
  /** Notes of all lists, each as the distance from the one before, the first from -1. */
  readonly gaps: Uint32Array;
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
  const firsts = new Uint32Array((words.length + prints.length) * FIELDS.length + 1);
  for (let k = 1; k < firsts.length; k++) firsts[k] = (firsts[k - 1] ?? 0) + readNumber(bytes, cursor);
  // Each of its notes takes two bytes at least.
  if ((firsts.at(-1) ?? 0) * 2 > bytes.length) throw new RangeError('The shard is shorter than its lists.');
  const gaps = new Uint32Array(firsts.at(-1) ?? 0);
  for (let k = 0; k < gaps.length; k++) gaps[k] = readNumber(bytes, cursor);
  const offsets = offsetsOf(bytes, cursor, firsts);
  if (cursor.at !== bytes.length) throw new RangeError('The lists of the shard are not as long as it says.');
  return { words, prints, firsts, offsets, gaps, bytes };
}

/** Where the places of each list begin. */
function offsetsOf(bytes: Uint8Array, cursor: { at: number }, firsts: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(firsts.length);
  for (let list = 0; list < firsts.length; list++) {
    offsets[list] = cursor.at;
    for (let left = (firsts[list + 1] ?? 0) - (firsts[list] ?? 0); left > 0; left--) skipPlaces(bytes, cursor);
  }
  return offsets;
}

/** Goes behind what a note has of a list, see `readList`. @throws {RangeError} where the bytes end before it */
export function skipPlaces(bytes: Uint8Array, cursor: { at: number }): void {
  for (let isLast = false; !isLast; ) {
    isLast = ((bytes[cursor.at] ?? 0) & 1) === 1;
    while ((bytes[cursor.at] ?? 0) >= 0x80) cursor.at++;
    if (cursor.at++ >= bytes.length) throw new RangeError('The bytes end within a list.');
  }
}

/**
 * The lists of a token, of all that begin with it where it is a prefix; empty ones where there is none. `starts`: the numbers of
 * the first passages of the notes of the block.
 */
export function listsOf(shard: Shard, { token, prefix }: Lookup, starts: Uint32Array): Lists {
  const { words, prints } = shard;
  const fits = prefix ? (word: string) => word.startsWith(token) && !isTerm(word) : (word: string) => word === token;
  const print = isSpelt(token) ? -1 : fingerprintOf(token);
  const entries = [
    ...words.flatMap((word, k) => (fits(word) ? [k] : [])),
    ...prints.flatMap((other, k) => (other === print ? [words.length + k] : [])),
  ];
  return FIELDS.map((_, field) =>
    union(entries.map((entry) => readList(shard, entry * FIELDS.length + field, starts))),
  );
}

/** Of each note the places are told as twice the distance from the one before, the first from -1, and the last as one more. */
function readList({ firsts, offsets, gaps, bytes }: Shard, list: number, starts: Uint32Array): Uint32Array {
  const passages: number[] = [];
  const cursor = { at: offsets[list] ?? 0 };
  let note = -1;
  for (let k = firsts[list] ?? 0; k < (firsts[list + 1] ?? 0); k++) {
    note += gaps[k] ?? 0;
    let passage = (starts[note] ?? 0) - 1;
    for (let isLast = false; !isLast; ) {
      const step = readNumber(bytes, cursor);
      passage += step >>> 1;
      passages.push(passage);
      isLast = (step & 1) === 1;
    }
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
