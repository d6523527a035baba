import type { Span } from '../model.ts';
import type { DealtLists } from './deal-lists.ts';
import { lengthOf, readNumber, writeNumber } from './query-bytes.ts';
import { FIELDS } from './query-format.ts';
import { skipPlaces } from './query-shard.ts';

/** Posting lists of a shard. */
export interface PostingTable {
  readonly tokens: readonly string[];
  /** The list of each of `FIELDS` of a token, by its number among `tokens`. */
  readonly listsOf: (token: number) => readonly TokenList[];
}

/** Notes of a block that have a token, and where they have it, as a shard says it. */
export interface TokenList {
  readonly notes: number;
  readonly gaps: Uint8Array;
  readonly places: Uint8Array;
}

/** Merges the posting lists of notes. Goes over them twice, once to know how long each list becomes and once to write it into its place. */
export function postingTable({ tokens, bytes }: DealtLists): PostingTable {
  const lists = new Lists(tokens.length * FIELDS.length);
  eachStretch(bytes, (list, stretch) => lists.measure(list, stretch));
  lists.allot();
  eachStretch(bytes, (list, stretch) => lists.append(list, stretch));
  return { tokens, listsOf: (token) => FIELDS.map((_, field) => lists.listOf(token * FIELDS.length + field)) };
}

/** What a note has of a list: its passages as they are written, which stay what they are. */
interface Stretch {
  note: number;
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Tells each list what notes have of it, in ascending order; always the same object. */
function eachStretch(bytes: Uint8Array, tell: (list: number, stretch: Stretch) => void): void {
  const stretch: Stretch = { note: 0, bytes, from: 0, to: 0 };
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const first = readNumber(bytes, cursor) * FIELDS.length;
    stretch.note = readNumber(bytes, cursor);
    for (let field = 0; field < FIELDS.length; field++) {
      stretch.from = cursor.at;
      if (bytes[cursor.at] === 0) cursor.at++;
      else {
        skipPlaces(bytes, cursor);
        stretch.to = cursor.at;
        tell(first + field, stretch);
      }
    }
  }
}

/** The lists of all tokens, in two stretches of memory: notes as distances, each from the one before, the first from -1, and places. */
class Lists {
  readonly #notes: Uint32Array;
  readonly #last: Int32Array;
  readonly #gaps: Stretches;
  readonly #places: Stretches;

  constructor(count: number) {
    this.#notes = new Uint32Array(count);
    this.#last = new Int32Array(count).fill(-1);
    this.#gaps = new Stretches(count);
    this.#places = new Stretches(count);
  }

  measure(list: number, { note, from, to }: Stretch): void {
    this.#notes[list] = (this.#notes[list] ?? 0) + 1;
    this.#gaps.measure(list, lengthOf(this.#gapTo(list, note)));
    this.#places.measure(list, to - from);
  }

  allot(): void {
    this.#gaps.allot();
    this.#places.allot();
    this.#last.fill(-1);
  }

  append(list: number, { note, bytes, from, to }: Stretch): void {
    this.#gaps.number(list, this.#gapTo(list, note));
    this.#places.copy(list, bytes, [from, to]);
  }

  #gapTo(list: number, note: number): number {
    const gap = note - (this.#last[list] ?? 0);
    this.#last[list] = note;
    return gap;
  }

  listOf(list: number): TokenList {
    return { notes: this.#notes[list] ?? 0, gaps: this.#gaps.bytesOf(list), places: this.#places.bytesOf(list) };
  }
}

/** Many stretches of bytes, one behind the other; how long each becomes must be known before they are filled. */
class Stretches {
  readonly #sizes: Uint32Array;
  readonly #ends: Uint32Array;
  #bytes = new Uint8Array();

  constructor(count: number) {
    this.#sizes = new Uint32Array(count);
    this.#ends = new Uint32Array(count);
  }

  measure(list: number, size: number): void {
    this.#sizes[list] = (this.#sizes[list] ?? 0) + size;
  }

  allot(): void {
    let at = 0;
    this.#sizes.forEach((size, list) => {
      this.#ends[list] = at;
      at += size;
    });
    this.#bytes = new Uint8Array(at);
  }

  number(list: number, number: number): void {
    this.#ends[list] = writeNumber(this.#bytes, this.#ends[list] ?? 0, number);
  }

  copy(list: number, bytes: Uint8Array, [from, to]: Span): void {
    let end = this.#ends[list] ?? 0;
    for (let at = from; at < to; at++) this.#bytes[end++] = bytes[at] ?? 0;
    this.#ends[list] = end;
  }

  bytesOf(list: number): Uint8Array {
    const end = this.#ends[list] ?? 0;
    return this.#bytes.subarray(end - (this.#sizes[list] ?? 0), end);
  }
}
