/** Which passages of a note are read to see whether it holds what was asked for, and in what order. */
import type { Candidates } from './query-candidates.ts';
import { FIRST_TEXT, type NoteRow } from './query-format.ts';
import type { BlockMatches } from './query-rank.ts';

/** A passage that is to be read. */
export interface Planned {
  readonly passage: number;
  /** The file it lies in. */
  readonly part: string;
  /** It may refuse the note. */
  readonly forbidden: boolean;
  /** How many groups it may hold. */
  readonly groups: number;
}

/**
 * Passages of text to read: those that may refuse the note, then those with most groups. Where groups
 * are as many, files that hold more of them come first, each from its beginning.
 */
export function planOf(
  { groups, not }: BlockMatches,
  [start, end]: readonly [number, number],
  row: NoteRow,
): Planned[] {
  const wanted = new Map<number, number>();
  for (const clauses of groups) {
    for (const passage of new Set(clauses.flatMap(({ passages }) => within(passages, start + FIRST_TEXT, end)))) {
      wanted.set(passage, (wanted.get(passage) ?? 0) + 1);
    }
  }
  const refusing = new Set(not.flatMap(({ passages }: Candidates) => within(passages, start + FIRST_TEXT, end)));
  const plan = [...new Set([...refusing, ...wanted.keys()])].map((passage): Planned => {
    const part = partOf(row, passage - start)?.[1] ?? '';
    return { passage, part, forbidden: refusing.has(passage), groups: wanted.get(passage) ?? 0 };
  });
  const worth = new Map<string, number>();
  for (const { part, groups } of plan) worth.set(part, (worth.get(part) ?? 0) + groups);
  const worthOf = ({ part }: Planned) => worth.get(part) ?? 0;
  return plan.sort(
    (a, b) =>
      Number(b.forbidden) - Number(a.forbidden) ||
      b.groups - a.groups ||
      worthOf(b) - worthOf(a) ||
      a.passage - b.passage,
  );
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
