/** Which tokens are looked up for a query. In ten thousand notes each costs 30 to 60 kB, a file of every block; in a hundred hardly anything. */
import { lookupsOf } from './query-candidates.ts';
import { withLookups } from './query-clause.ts';
import { isCommon } from './query-common.ts';
import { foldText } from './query-fold.ts';
import type { SearchIndex } from './query-index.ts';
import type { Clause, Query } from './query-parse.ts';

/** Bytes of all lists of a query, */
const MOST = 205_000;
/** its tokens, one a condition and then some, */
const TOKENS = 4;
/** and bytes below which their number does not matter. */
const LITTLE = 90_000;

type Costs = Pick<SearchIndex, 'manifest' | 'sizes'>;

/**
 * A query with no more lookups than are worth their bytes. Those that tell most come first, and of each alternative one token before
 * others get a second; what is left over is not looked up, but looked for in the texts of what the others find. More is spent only where
 * the texts would not say it, on terms, and on the alternatives of a query that has nothing else.
 */
export function withinBudget(query: Query, costs: Costs): Query {
  const budget = new Budget(costs);
  const groups = query.groups.toSorted((a, b) => telling(b) - telling(a));
  const first = groups.find((group) => budget.affords(group)) ?? groups[0];
  const needed = groups.filter((group) => group === first || group.some(isTerm));
  budget.take([...needed.flat(), ...query.not.filter(isTerm)]);
  for (const group of groups) if (!needed.includes(group)) budget.takeIfWorth(group);
  // What is not wanted is only doubtful until its text is read: one token says as much as three.
  for (const clause of query.not) if (!isTerm(clause)) budget.takeIfWorth([clause], MOST);
  for (let round = 2; round <= TOKENS; round++) {
    for (const clause of groups.flat()) if (budget.hasMore(clause, round)) budget.takeIfWorth([clause]);
  }
  const limited = (clause: Clause) => (isTerm(clause) ? clause : withLookups(clause, budget.countOf(clause)));
  return { ...query, groups: query.groups.map((group) => group.map(limited)), not: query.not.map(limited) };
}

/** How many tokens have been chosen of each condition, and what they cost together. */
class Budget {
  readonly #costs: Costs;
  #chosen: ReadonlyMap<Clause, number> = new Map();

  constructor(costs: Costs) {
    this.#costs = costs;
  }

  countOf(clause: Clause): number {
    return this.#chosen.get(clause) ?? 0;
  }

  /** Whether as many tokens of a text have been chosen as may be before a round, and it has more. */
  hasMore(clause: Clause, round: number): boolean {
    return this.countOf(clause) === round - 1 && !isTerm(clause) && clause.lookups.length >= round;
  }

  /** Whether one more token of each of some conditions is worth its bytes; where there are many tokens already, if they are few. */
  affords(clauses: readonly Clause[], most?: number): boolean {
    const chosen = this.#with(clauses);
    const tokens = [...chosen.values()].reduce((sum, count) => sum + count, 0);
    return this.#bytesOf(chosen) <= (most ?? (tokens <= TOKENS ? MOST : LITTLE));
  }

  take(clauses: readonly Clause[]): void {
    this.#chosen = this.#with(clauses);
  }

  takeIfWorth(clauses: readonly Clause[], most?: number): void {
    if (this.affords(clauses, most)) this.take(clauses);
  }

  #with(clauses: readonly Clause[]): ReadonlyMap<Clause, number> {
    return new Map([...this.#chosen, ...clauses.map((clause) => [clause, this.countOf(clause) + 1] as const)]);
  }

  /** Tokens of one file cost it once. */
  #bytesOf(chosen: ReadonlyMap<Clause, number>): number {
    const limited = [...chosen].map(([clause, count]) => (isTerm(clause) ? clause : withLookups(clause, count)));
    const lookups = limited.flatMap((clause) => lookupsOf(clause, this.#costs));
    const files = new Map(lookups.flatMap((lookup) => [...this.#costs.sizes(lookup)]));
    return [...files.values()].reduce((sum, size) => sum + size, 0);
  }
}

function isTerm(clause: Clause): clause is Extract<Clause, { kind: 'term' }> {
  return clause.kind === 'term';
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
