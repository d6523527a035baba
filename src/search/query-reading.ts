/** Which passages of a note are read to see whether it holds what was asked for, and in what order. */
import type { Candidates } from './query-candidates.ts';
import { FIRST_TEXT, type NoteRow } from './query-format.ts';
import type { BlockMatches } from './query-rank.ts';

/** A passage that is to be read. */
export interface Planned {
  readonly passage: number;
  /** It may refuse the note. */
  readonly forbidden: boolean;
  /** How many groups it may hold. */
  readonly groups: number;
}

/** A file with what is to be read in it, in this order. */
export interface PlannedPart {
  readonly passages: readonly Planned[];
  /** Something in it may refuse the note. */
  readonly forbidden: boolean;
  /** How many groups its passages may hold, added up. */
  readonly worth: number;
}

/**
 * Passages of text to read, file by file: first files that may refuse the note, then those with the passages of most groups, then
 * those with most such passages. What lies in a file that is there costs nothing more, so that a file is read to its end.
 */
export function planOf(
  { groups, not }: BlockMatches,
  [start, end]: readonly [number, number],
  row: NoteRow,
): PlannedPart[] {
  const wanted = new Map<number, number>();
  for (const clauses of groups) {
    for (const passage of new Set(clauses.flatMap((candidates) => passagesOf(candidates, start + FIRST_TEXT, end)))) {
      wanted.set(passage, (wanted.get(passage) ?? 0) + 1);
    }
  }
  const refusing = new Set(not.flatMap((candidates) => passagesOf(candidates, start + FIRST_TEXT, end)));
  const parts = new Map<string, Planned[]>();
  for (const passage of new Set([...refusing, ...wanted.keys()])) {
    const part = partOf(row, passage - start)?.[1] ?? '';
    const planned = { passage, forbidden: refusing.has(passage), groups: wanted.get(passage) ?? 0 };
    parts.set(part, [...(parts.get(part) ?? []), planned]);
  }
  return [...parts.values()].map(inOrder).sort(compareParts);
}

/** Passages of a note that may fulfil a condition. */
function passagesOf({ passages, isUnknown }: Candidates, from: number, to: number): number[] {
  return isUnknown ? Array.from({ length: to - from }, (_, k) => from + k) : within(passages, from, to);
}

function inOrder(planned: readonly Planned[]): PlannedPart {
  const passages = [...planned].sort((a, b) => compare(a, b) || a.passage - b.passage);
  return {
    passages,
    forbidden: passages.some(({ forbidden }) => forbidden),
    worth: passages.reduce((worth, { groups }) => worth + groups, 0),
  };
}

function compareParts({ passages: [a], worth }: PlannedPart, { passages: [b], worth: other }: PlannedPart): number {
  return a && b ? compare(a, b) || other - worth || a.passage - b.passage : 0;
}

function compare(a: Planned, b: Planned): number {
  return Number(b.forbidden) - Number(a.forbidden) || b.groups - a.groups;
}

/** The numbers of an ascending list from `from` to before `to`. */
export function within(passages: Uint32Array, from: number, to: number): number[] {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let k = low; k < passages.length && (passages[k] ?? 0) < to; k++) inside.push(passages[k] ?? 0);
  return inside;
}

/** The file in which a passage of a note lies, with the first one in it. */
export function partOf({ parts }: NoteRow, passage: number): NoteRow['parts'][number] | undefined {
  return parts.findLast(([first]) => first <= passage);
}
