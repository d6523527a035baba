import { fold, type TermKey } from '../text/fold.ts';
import type { AliasEntry } from './aliases.ts';

/** What a written term stands for. */
export interface Resolved {
  readonly key: TermKey;
  /** The alias file's word on the term, where it has one. */
  readonly entry: AliasEntry | null;
}

/** Alias entries of one taxonomy → a function from a term as a note writes it to what it stands for. Remembers. */
export function resolverFor(entries: readonly AliasEntry[]): (written: string) => Resolved {
  const byAlias = new Map<TermKey, Resolved>();
  for (const entry of entries) {
    const resolved = { key: fold(entry.label), entry };
    for (const name of [entry.label, ...entry.aliases]) byAlias.set(fold(name), resolved);
  }
  const known = new Map<string, Resolved>();
  return (written) => {
    let resolved = known.get(written);
    if (!resolved) {
      const key = fold(written);
      resolved = byAlias.get(key) ?? { key, entry: null };
      known.set(written, resolved);
    }
    return resolved;
  };
}
