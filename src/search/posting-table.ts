import type { NotePostings } from './note-postings.ts';
import { FIELDS } from './query-format.ts';
import { skipPlaces } from './query-shard.ts';

/** What a block's lists are made of. */
type TokenNote = Pick<NotePostings, 'tokens' | 'lists'>;

/** Posting lists of a block, as a shard holds them, by token. */
export interface PostingTable {
  readonly tokens: IterableIterator<string>;
  /** The token's list of each of `FIELDS`. */
  readonly listsOf: (token: string) => readonly TokenList[];
}

/** Notes of a block that have a token, and where they have it, as a shard says it. */
export interface TokenList {
  readonly notes: number;
  readonly gaps: Uint8Array;
  readonly places: Uint8Array;
}

/**
 * Merges the posting lists of notes. Goes over the notes twice, once to know how long each list becomes and once to write it
 * into its place: a hundred million numbers do not fit into lists that grow.
 */
export function postingTable(notes: readonly TokenNote[]): PostingTable {
  const known = new TokenNumbers();
  const numbered = notes.map(({ tokens, lists }) => ({ ids: known.numbersOf(tokens), lists }));
  const { ids } = known;
  const lists = new Lists(ids.size * FIELDS.length);
  eachStretch(numbered, (list, stretch) => lists.measure(list, stretch));
  lists.allot();
  eachStretch(numbered, (list, stretch) => lists.append(list, stretch));
  const listsOf = (token: string) => {
    const first = (ids.get(token) ?? 0) * FIELDS.length;
    return FIELDS.map((_, field) => lists.listOf(first + field));
  };
  return { tokens: ids.keys(), listsOf };
}

/** Numbers for tokens, in the order in which they come. Most are two characters: those are known by their units, for to hash a text takes longer. */
class TokenNumbers {
  readonly ids = new Map<string, number>();
  readonly #pairs = new Map<number, number>();

  /** Takes tokens, one a line; a note of signs alone has none. */
  numbersOf(tokens: string): Uint32Array {
    const numbers: number[] = [];
    for (let from = 0; from < tokens.length; ) {
      const end = tokens.indexOf('\n', from);
      const to = end < 0 ? tokens.length : end;
      numbers.push(to - from === 2 ? this.#numberOfPair(tokens, from) : this.#numberOf(tokens.slice(from, to)));
      from = to + 1;
    }
    return Uint32Array.from(numbers);
  }

  #numberOfPair(tokens: string, at: number): number {
    const key = (tokens.charCodeAt(at) << 16) | tokens.charCodeAt(at + 1);
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const number = this.#numberOf(tokens.slice(at, at + 2));
    this.#pairs.set(key, number);
    return number;
  }

  #numberOf(token: string): number {
    const known = this.ids.get(token);
    if (known !== undefined) return known;
    const number = this.ids.size;
    this.ids.set(token, number);
    return number;
  }
}

/** What a note has of a list: its passages as they are written, which stay what they are. */
interface Stretch {
  note: number;
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Tells each list what notes have of it, in ascending order; always the same object. `ids` are the numbers of a note's tokens. */
function eachStretch(
  notes: readonly (Pick<TokenNote, 'lists'> & { readonly ids: Uint32Array })[],
  tell: (list: number, stretch: Stretch) => void,
): void {
  const stretch: Stretch = { note: 0, bytes: new Uint8Array(), from: 0, to: 0 };
  for (const [note, { ids, lists }] of notes.entries()) {
    const cursor = { at: 0 };
    [stretch.note, stretch.bytes] = [note, lists];
    for (const id of ids) {
      for (let field = 0; field < FIELDS.length; field++) {
        stretch.from = cursor.at;
        if (lists[cursor.at] === 0) cursor.at++;
        else {
          skipPlaces(lists, cursor);
          stretch.to = cursor.at;
          tell(id * FIELDS.length + field, stretch);
        }
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
    // Seven bits a byte, see `readNumber`.
    this.#gaps.measure(list, Math.ceil((32 - Math.clz32(this.#gapTo(list, note))) / 7));
    this.#places.measure(list, to - from);
  }

  allot(): void {
    this.#gaps.allot();
    this.#places.allot();
    this.#last.fill(-1);
  }

  append(list: number, { note, bytes, from, to }: Stretch): void {
    let gap = this.#gapTo(list, note);
    for (; gap >= 0x80; gap >>>= 7) this.#gaps.push(list, (gap & 0x7f) | 0x80);
    this.#gaps.push(list, gap);
    for (let k = from; k < to; k++) this.#places.push(list, bytes[k] ?? 0);
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

  push(list: number, byte: number): void {
    const end = this.#ends[list] ?? 0;
    this.#bytes[end] = byte;
    this.#ends[list] = end + 1;
  }

  bytesOf(list: number): Uint8Array {
    const end = this.#ends[list] ?? 0;
    return this.#bytes.subarray(end - (this.#sizes[list] ?? 0), end);
  }
}
