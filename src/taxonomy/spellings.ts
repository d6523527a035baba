import type { NotePath } from '../model.ts';
import type { TermKey } from '../text/fold.ts';
import type { AliasEntry } from './aliases.ts';

/** A way to write a term. */
export interface Spelling {
  readonly written: string;
  readonly notes: number;
}

/** What the notes say of one term, gathered before it has a name. */
export interface Usage {
  readonly key: TermKey;
  readonly entry: AliasEntry | null;
  /** Newest first. */
  readonly notes: NotePath[];
  /** Their places among all listed notes, ascending. */
  readonly places: number[];
  /** How it is written, and in how many notes. */
  readonly spellings: Spelling[];
}

/** The term's name, and the names beside it: what the alias file says, then spellings in use, the commonest first. */
export function namesOf({ entry, spellings }: Usage): { readonly label: string; readonly aliases: readonly string[] } {
  // Most terms are written in one way, and have no others.
  const [first, second] = spellings;
  if (entry === null && first && !second) return { label: first.written, aliases: [] };
  const used = spellings.toSorted(commonestFirst).map(({ written }) => written);
  const names = new Set([...(entry ? [entry.label, ...entry.aliases] : []), ...used]);
  const [label = '', ...aliases] = names;
  return { label, aliases };
}

/** Ties by code unit. */
function commonestFirst(a: Spelling, b: Spelling): number {
  return b.notes - a.notes || (a.written < b.written ? -1 : 1);
}
