import type { NotePostings } from './note-postings.ts';
import { readNumber } from './query-bytes.ts';
import { FIELDS } from './query-format.ts';

/** What a block's lists are made of. */
type TokenNote = Pick<NotePostings, 'tokens' | 'lists' | 'passages'>;

/** Posting lists of a block, as a shard holds them, by token. */
export interface PostingTable {
  readonly tokens: IterableIterator<string>;
  /** The token's list of each of `FIELDS`. */
  readonly listsOf: (token: string) => readonly Uint8Array[];
}

/**
 * Merges the posting lists of notes, numbering their passages through. Goes over the notes twice, once to know how long each
 * list becomes and once to write it into its place: a hundred million numbers do not fit into lists that grow.
 */
export function postingTable(notes: readonly TokenNote[]): PostingTable {
  const known = new TokenNumbers();
  const numbered = notes.map(({ tokens, lists, passages }) => ({ ids: known.numbersOf(tokens), lists, passages }));
  const { ids } = known;
  const lists = new Lists(ids.size * FIELDS.length);
  eachStretch(numbered, (list, stretch) => lists.measure(list, stretch));
  lists.allot();
  eachStretch(numbered, (list, stretch) => lists.append(list, stretch));
  const listsOf = (token: string) => {
    const first = (ids.get(token) ?? 0) * FIELDS.length;
    return FIELDS.map((_, field) => lists.bytesOf(first + field));
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

/** What a note has of a list. Distances between its passages stay what they are: only that to the first one is the block's. */
interface Stretch {
  first: number;
  last: number;
  /** Where the distances behind the first passage lie. */
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Tells each list what notes have of it, in ascending order; always the same object. `ids` are the numbers of a note's tokens. */
function eachStretch(
  notes: readonly (Omit<TokenNote, 'tokens'> & { readonly ids: Uint32Array })[],
  tell: (list: number, stretch: Stretch) => void,
): void {
  const stretch: Stretch = { first: 0, last: 0, bytes: new Uint8Array(), from: 0, to: 0 };
  let before = 0;
  for (const { ids, lists, passages } of notes) {
    const numbers = new Numbers(lists);
    stretch.bytes = lists;
    for (const id of ids) {
      for (let field = 0; field < FIELDS.length; field++) {
        let left = numbers.next();
        if (left === 0) continue;
        let passage = before - 1 + numbers.next();
        stretch.first = passage;
        stretch.from = numbers.at;
        for (left--; left > 0; left--) passage += numbers.next();
        stretch.last = passage;
        stretch.to = numbers.at;
        tell(id * FIELDS.length + field, stretch);
      }
    }
    before += passages;
  }
}

/** Reads one number after the other; nearly all have one byte. */
class Numbers {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws {RangeError} where the bytes end */
  next(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined || byte >= 0x80) return readNumber(this.#bytes, this);
    this.at++;
    return byte;
  }
}

/** Lists of ascending numbers in one stretch of memory, each as its distance from the one before, the first from -1. */
class Lists {
  readonly #sizes: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #last: Int32Array;
  #bytes = new Uint8Array();

  constructor(count: number) {
    this.#sizes = new Uint32Array(count);
    this.#ends = new Uint32Array(count);
    this.#last = new Int32Array(count).fill(-1);
  }

  measure(list: number, { first, last, from, to }: Stretch): void {
    const gap = first - (this.#last[list] ?? 0);
    this.#last[list] = last;
    // Seven bits a byte, see `readNumber`.
    this.#sizes[list] = (this.#sizes[list] ?? 0) + Math.ceil((32 - Math.clz32(gap)) / 7) + to - from;
  }

  allot(): void {
    let at = 0;
    this.#sizes.forEach((size, list) => {
      this.#ends[list] = at;
      at += size;
    });
    this.#bytes = new Uint8Array(at);
    this.#last.fill(-1);
  }

  append(list: number, { first, last, bytes, from, to }: Stretch): void {
    let gap = first - (this.#last[list] ?? 0);
    let at = this.#ends[list] ?? 0;
    for (; gap >= 0x80; gap >>>= 7) this.#bytes[at++] = (gap & 0x7f) | 0x80;
    this.#bytes[at++] = gap;
    for (let k = from; k < to; k++) this.#bytes[at++] = bytes[k] ?? 0;
    this.#ends[list] = at;
    this.#last[list] = last;
  }

  bytesOf(list: number): Uint8Array {
    const end = this.#ends[list] ?? 0;
    return this.#bytes.subarray(end - (this.#sizes[list] ?? 0), end);
  }
}
