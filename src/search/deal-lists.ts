import type { NotePostings } from './note-postings.ts';
import { lengthOf, writeNumber } from './query-bytes.ts';
import { FIELDS } from './query-format.ts';
import { skipPlaces } from './query-shard.ts';
import { TokenNumbers } from './token-numbers.ts';

/** What the lists of a block are made of. */
type TokenNote = Pick<NotePostings, 'tokens' | 'lists'>;

/** What notes have of the tokens of one shard. */
export interface DealtLists {
  readonly tokens: readonly string[];
  /**
   * Note by note, for each of its tokens: the token's number among `tokens`, the note's number, then for each of `FIELDS` what the note has
   * of the list, as in `NotePostings`. Numbers of seven bits a byte, see `readNumber`.
   */
  readonly bytes: Uint8Array;
}

/** How many shards there are, and which one a token is in. */
interface Shards {
  readonly count: number;
  readonly of: (token: string) => number;
}

/**
 * The lists of a block's notes → those of each shard, for which there is room where the processor works. All lists of a block at once lie a
 * hundred megabytes apart, and to go from one to the other takes longer than anything that is done there.
 */
export function dealLists(notes: readonly TokenNote[], shards: Shards): DealtLists[] {
  const numbers = new TokenNumbers();
  const numbered = notes.map(({ tokens, lists }) => ({ ids: numbers.numbersOf(tokens), lists }));
  const { tokens, shardOf, placeOf } = dealTokens(numbers.tokens, shards);
  const sizes = new Uint32Array(shards.count);
  eachToken(numbered, (id, { note, from, to }) => {
    const shard = shardOf[id] ?? 0;
    sizes[shard] = (sizes[shard] ?? 0) + lengthOf(placeOf[id] ?? 0) + lengthOf(note) + to - from;
  });
  const dealt = tokens.map((own, shard) => ({ tokens: own, bytes: new Uint8Array(sizes[shard] ?? 0) }));
  const ends = new Uint32Array(shards.count);
  eachToken(numbered, (id, { note, lists, from, to }) => {
    const shard = shardOf[id] ?? 0;
    const bytes = dealt[shard]?.bytes ?? new Uint8Array();
    let at = writeNumber(bytes, ends[shard] ?? 0, placeOf[id] ?? 0);
    at = writeNumber(bytes, at, note);
    for (let k = from; k < to; k++) bytes[at++] = lists[k] ?? 0;
    ends[shard] = at;
  });
  return dealt;
}

interface DealtTokens {
  /** Tokens by shard. */
  readonly tokens: readonly (readonly string[])[];
  /** The shard of each token, */
  readonly shardOf: Uint32Array;
  /** and its number there. */
  readonly placeOf: Uint32Array;
}

function dealTokens(all: readonly string[], { count, of }: Shards): DealtTokens {
  const tokens: string[][] = Array.from({ length: count }, () => []);
  const [shardOf, placeOf] = [new Uint32Array(all.length), new Uint32Array(all.length)];
  all.forEach((token, id) => {
    const shard = of(token);
    shardOf[id] = shard;
    placeOf[id] = (tokens[shard]?.push(token) ?? 0) - 1;
  });
  return { tokens, shardOf, placeOf };
}

/** What a note has of a token, in all fields. */
interface Stretch {
  note: number;
  lists: Uint8Array;
  from: number;
  to: number;
}

/** Tells what notes have of their tokens, in order; always the same object. `ids` are the numbers of a note's tokens. */
function eachToken(
  notes: readonly (Pick<TokenNote, 'lists'> & { readonly ids: Uint32Array })[],
  tell: (id: number, stretch: Stretch) => void,
): void {
  const stretch: Stretch = { note: 0, lists: new Uint8Array(), from: 0, to: 0 };
  for (const [note, { ids, lists }] of notes.entries()) {
    const cursor = { at: 0 };
    [stretch.note, stretch.lists] = [note, lists];
    for (const id of ids) {
      stretch.from = cursor.at;
      for (const _ of FIELDS) {
        if (lists[cursor.at] === 0) cursor.at++;
        else skipPlaces(lists, cursor);
      }
      stretch.to = cursor.at;
      tell(id, stretch);
    }
  }
}
