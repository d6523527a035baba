import type { FoundNotes } from '../search/query-first.ts';
import type { Concordance } from '../search/query-lines.ts';
import type { Hint } from '../search/query-parse.ts';
import type { Expansion } from '../search/query-renderings.ts';

/** How an answer is laid out: by note, or line by line. */
export const VIEWS = ['notes', 'lines'] as const;
export type View = (typeof VIEWS)[number];

/** What the page asks of the worker. A later question makes an earlier one void. */
export interface Question {
  readonly id: number;
  /** Where the site lies on its host: `/`, `/talks/`. */
  readonly base: string;
  readonly query: string;
  /** Whether the last word may still go on. */
  readonly typing: boolean;
  readonly view: View;
  /** Notes that are wanted, and of those that only other names find. */
  readonly notes: number;
  readonly others: number;
  /** Other names that the reader does not want. */
  readonly dropped: readonly string[];
  /** Whether to look for what only other names find; `null`: where there is nothing else. */
  readonly also: boolean | null;
  /** Numbers of the notes that the filters leave; `null` where nothing is filtered. */
  readonly within: readonly number[] | null;
}

/** What the worker answers, in this order, notes twice where they are few, the last part twice where it takes a while. A question that nothing can be asked for has a first part alone. */
export type Reply = { readonly id: number } & (
  | ({
      readonly kind: 'found';
      /** Whether it says the same as the answer before, and more notes. */
      readonly goesOn: boolean;
      readonly hints: readonly Hint[];
      /** Numbers of the notes that the query finds, whatever the filters leave of them. */
      readonly numbers: readonly number[];
    } & FoundNotes)
  | {
      readonly kind: 'lines';
      readonly hints: readonly Hint[];
      readonly numbers: readonly number[];
      readonly lines: Concordance;
    }
  | {
      readonly kind: 'also';
      /** What the query goes by too, whether the reader wants it or not. */
      readonly expansions: readonly Expansion[];
      /** What only the wanted ones find; `null` where nobody looks. It is looked for after everything else is said. */
      readonly found: FoundNotes | 'looking' | null;
    }
  | { readonly kind: 'failed'; readonly reason: 'missing' | 'damaged' | 'version' | 'other' }
);
