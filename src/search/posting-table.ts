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
  const ids = new Map<string, number>();
  const numbered = notes.map(({ tokens, lists, passages }) => ({
    ids: numbersOf(tokens.split('\n'), ids),
    lists,
    passages,
  }));
  const lists = new Lists(ids.size * FIELDS.length);
  eachPosting(numbered, (list, passage) => lists.measure(list, passage));
  lists.allot();
  eachPosting(numbered, (list, passage) => lists.append(list, passage));
  const listsOf = (token: string) => {
    const first = (ids.get(token) ?? 0) * FIELDS.length;
    return FIELDS.map((_, field) => lists.bytesOf(first + field));
  };
  return { tokens: ids.keys(), listsOf };
}

/** Numbers for tokens, each known or the next one. */
function numbersOf(tokens: readonly string[], ids: Map<string, number>): Uint32Array {
  return Uint32Array.from(tokens, (token) => {
    const id = ids.get(token) ?? ids.size;
    if (id === ids.size) ids.set(token, id);
    return id;
  });
}

/** Tells each list its passages, in ascending order. `ids` are the numbers of a note's tokens. */
function eachPosting(
  notes: readonly (Omit<TokenNote, 'tokens'> & { readonly ids: Uint32Array })[],
  tell: (list: number, passage: number) => void,
): void {
  let before = 0;
  for (const { ids, lists, passages } of notes) {
    const cursor = { at: 0 };
    for (const id of ids) {
      const first = id * FIELDS.length;
      for (let field = 0; field < FIELDS.length; field++) {
        let passage = before - 1;
        for (let left = readNumber(lists, cursor); left > 0; left--) {
          passage += readNumber(lists, cursor);
          tell(first + field, passage);
        }
      }
    }
    before += passages;
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

  measure(list: number, value: number): void {
    const gap = value - (this.#last[list] ?? 0);
    this.#last[list] = value;
    // Seven bits a byte, see `readNumber`.
    this.#sizes[list] = (this.#sizes[list] ?? 0) + Math.ceil((32 - Math.clz32(gap)) / 7);
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

  append(list: number, value: number): void {
    let gap = value - (this.#last[list] ?? 0);
    let at = this.#ends[list] ?? 0;
    for (; gap >= 0x80; gap >>>= 7) this.#bytes[at++] = (gap & 0x7f) | 0x80;
    this.#bytes[at++] = gap;
    this.#ends[list] = at;
    this.#last[list] = value;
  }

  bytesOf(list: number): Uint8Array {
    const end = this.#ends[list] ?? 0;
    return this.#bytes.subarray(end - (this.#sizes[list] ?? 0), end);
  }
}
