import type { NotePath, TaxonomyName } from '../../model.ts';
import type { Term } from '../term.ts';

/** Where something stands, for the author to look at. */
export interface Source {
  readonly path: NotePath;
  /** Line of the file. */
  readonly line: number;
  readonly text: string;
}

/** Why two terms may be one. */
export interface Evidence {
  /**
   * `self-gloss`: a term names the other in brackets; `gloss`: notes explain one by the other; `pairs`: one stands in the original where
   * the other stands in the translation; `spelling`, `company-form`, `plural`: they differ by separators, by `Inc.` and its like, by an ending.
   */
  readonly kind: 'self-gloss' | 'gloss' | 'pairs' | 'spelling' | 'company-form' | 'plural';
  /** How often it was found. */
  readonly count: number;
  /** The first place; absent where the terms themselves are the evidence. */
  readonly source?: Source;
}

/** Two terms of one taxonomy that may be one. */
export interface Proposal {
  readonly taxonomy: TaxonomyName;
  /** The one that stays: the one that more notes have. */
  readonly label: string;
  /** The one that becomes another name of it. */
  readonly alias: string;
  /** Number of notes that have each. */
  readonly notes: { readonly label: number; readonly alias: number };
  readonly evidence: readonly Evidence[];
}

/** Two different terms, and a reason. */
export interface Clue {
  readonly terms: readonly [Term, Term];
  readonly evidence: Evidence;
  /** How much it counts, from 0 to 1. */
  readonly weight: number;
}
