/** How many tokens are looked up for a query. In ten thousand notes each costs 30 to 60 kB: a file of every block. */
import { withLookups } from './query-clause.ts';
import { isCommon } from './query-common.ts';
import { foldText } from './query-fold.ts';
import type { Clause, Query } from './query-parse.ts';

/** Tokens of all conditions together. */
const MOST = 4;
/** Tokens of the conditions that must hold, however many must not. */
const FEWEST = 3;

type Conditions = Pick<Query, 'groups' | 'not'>;

/**
 * Conditions with no more lookups than are worth their bytes. Those that tell most come first, and of each alternative one token before
 * others get a second; what is left over is not looked up, but looked for in the texts of what the others find.
 */
export function withinBudget({ groups, not }: Conditions): Conditions {
  let left = Math.max(FEWEST, MOST - not.length);
  const allowed = new Map<Clause, number>();
  for (const [place, group] of groups.toSorted((a, b) => telling(b) - telling(a)).entries()) {
    // The first one must be looked up, whatever it costs; an alternative that is not would be all notes.
    if (place > 0 && group.length > left) continue;
    for (const clause of group) allowed.set(clause, 1);
    left -= group.length;
  }
  for (let round = 2; left > 0 && round <= MOST; round++) {
    for (const [clause, count] of allowed) {
      if (left === 0 || clause.kind === 'term' || clause.lookups.length <= count) continue;
      allowed.set(clause, count + 1);
      left--;
    }
  }
  const limited = (clause: Clause, most: number) => (clause.kind === 'term' ? clause : withLookups(clause, most));
  return {
    groups: groups.map((group) => group.map((clause) => limited(clause, allowed.get(clause) ?? 0))),
    // What is not wanted is only doubtful until its text is read: one token says as much.
    not: not.map((clause) => limited(clause, 1)),
  };
}

/** How much a group tells, roughly: long texts are rarer than short ones, and Han take more bytes than letters. */
function telling(group: readonly Clause[]): number {
  return Math.min(...group.map(tellingOf));
}

function tellingOf({ kind, source }: Clause): number {
  if (kind === 'term') return Number.POSITIVE_INFINITY;
  const folded = foldText(source);
  return isCommon(folded) ? 0 : new TextEncoder().encode(folded).length;
}
