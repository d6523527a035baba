import type { Hint } from '../search/query-parse.ts';
import type { FoundNote } from '../search/query-verify.ts';

/** What the page asks of the worker. A later question makes an earlier one void. */
export interface Question {
  readonly id: number;
  /** Where the site lies on its host: `/`, `/talks/`. */
  readonly base: string;
  readonly query: string;
  /** Whether the last word may still go on. */
  readonly typing: boolean;
  /** Notes that are wanted. */
  readonly notes: number;
}

/** What the worker answers. */
export type Reply = { readonly id: number } & (
  | {
      readonly kind: 'found';
      readonly hints: readonly Hint[];
      /** The best first. */
      readonly notes: readonly FoundNote[];
      /** All notes that hold what was asked for, or may: `exact` says which. */
      readonly count: number;
      readonly exact: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: 'missing' | 'damaged' | 'version' | 'other' }
);
