import type { Lookup } from './query-clause.ts';
import { FIELDS } from './query-format.ts';
import type { IndexBlock, SearchIndex } from './query-index.ts';
import type { Clause, Query } from './query-parse.ts';
import { intersection, type Lists, union } from './query-shard.ts';

/** What the posting lists of a block say of one condition. */
export interface Candidates {
  /** Passages that may fulfil it, ascending, as the block numbers them. */
  readonly passages: Uint32Array;
  /** Those among them that may do so in a name: passage 0 of a note in its title or terms, others in their heading. */
  readonly named: Uint32Array;
  /** Nothing was looked up: any passage may fulfil it. */
  readonly isUnknown: boolean;
}

/**
 * Looks a condition up. Every passage that fulfils it is among the candidates; some others may be.
 * @throws {IndexError}
 */
export async function candidatesOf(
  clause: Clause,
  block: IndexBlock,
  { index, lang }: { readonly index: SearchIndex; readonly lang: Query['lang'] },
): Promise<Candidates> {
  const lookups = lookupsOf(clause, index);
  if (lookups.length === 0) return { passages: new Uint32Array(), named: new Uint32Array(), isUnknown: true };
  const lists = await index.lists(block, { lookups });
  if (clause.kind === 'term') {
    const passages = union(lists.map((list) => list[FIELDS.indexOf('names')] ?? new Uint32Array()));
    return { passages, named: passages, isUnknown: false };
  }
  const fields = FIELDS.filter((field) => lang === null || field === lang || field === 'names');
  const byField = fields.map((field) => together(lists, FIELDS.indexOf(field)));
  const passages = union(byField);
  return {
    passages: clause.loose ? wholeNotes(passages, block) : passages,
    named: byField[fields.indexOf('names')] ?? passages,
    isUnknown: false,
  };
}

/** What is looked up for a condition: of a term every name that a note has, for it may be another one than the reader's. */
export function lookupsOf(clause: Clause, { manifest }: Pick<SearchIndex, 'manifest'>): readonly Lookup[] {
  if (clause.kind === 'text') return clause.lookups;
  return namesOf(clause, manifest).map((token) => ({ token, prefix: false }));
}

function namesOf({ token }: Extract<Clause, { kind: 'term' }>, { aliases }: SearchIndex['manifest']) {
  const names = aliases.find(({ used, unused }) => used.includes(token) || unused.includes(token));
  return names?.used ?? [token];
}

function together(lists: readonly Lists[], field: number): Uint32Array {
  return intersection(lists.map((list) => list[field] ?? new Uint32Array()));
}

/** All passages of the notes that the passages belong to. */
function wholeNotes(passages: Uint32Array, { starts }: IndexBlock): Uint32Array {
  const all: number[] = [];
  for (const note of notesOf(passages, starts)) {
    for (let k = starts[note] ?? 0; k < (starts[note + 1] ?? 0); k++) all.push(k);
  }
  return Uint32Array.from(all);
}

/** The notes that ascending passages belong to, once for each run of them. */
export function* notesOf(passages: Uint32Array, starts: Uint32Array): Generator<number> {
  let note = 0;
  let last = -1;
  for (const passage of passages) {
    while ((starts[note + 1] ?? Number.POSITIVE_INFINITY) <= passage) note++;
    if (note !== last) yield note;
    last = note;
  }
}
