import type { NotePath } from '../model.ts';
import type { TermKey } from '../text/fold.ts';
import type { AliasEntry } from './aliases.ts';

/** What the notes say of one term, gathered before it has a name. */
export interface Usage {
  readonly key: TermKey;
  readonly entry: AliasEntry | null;
  /** Newest first. */
  readonly notes: NotePath[];
  /** Their places among all listed notes, ascending. */
  readonly places: number[];
  /** Spelling → number of notes. */
  readonly spellings: Map<string, number>;
}

/** The term's name, and the names beside it: what the alias file says, then spellings in use, the commonest first. */
export function namesOf({ entry, spellings }: Usage): { readonly label: string; readonly aliases: readonly string[] } {
  // Most terms are written in one way, and have no others.
  if (entry === null && spellings.size === 1) return { label: [...spellings.keys()].join(''), aliases: [] };
  const used = [...spellings].sort(commonestFirst).map(([spelling]) => spelling);
  const names = new Set([...(entry ? [entry.label, ...entry.aliases] : []), ...used]);
  const [label = '', ...aliases] = names;
  return { label, aliases };
}

type Count = readonly [spelling: string, notes: number];

/** Ties by code unit. */
function commonestFirst([a, inA]: Count, [b, inB]: Count): number {
  return inB - inA || (a < b ? -1 : 1);
}
