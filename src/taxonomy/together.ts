import type { TaxonomyName } from '../model.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { Taxonomies } from './build-taxonomies.ts';
import type { Term } from './term.ts';

/** Notes that are looked at, from the newest: enough to know a term's company, and the same effort for the largest. */
const NOTES = 200;
/** Terms that are named of each taxonomy. */
const NAMED = 6;

/** Terms of one taxonomy that share notes with another term. */
export interface Company {
  readonly taxonomy: TaxonomyName;
  readonly terms: readonly { readonly term: Term; readonly shared: number }[];
}

/** The terms that a term occurs with most, by taxonomy; ties by key. Taxonomies without any are left out. */
export function together(term: Term, { ofNote }: Taxonomies): Company[] {
  const shared = new Map<Term, number>();
  for (const other of term.notes.slice(0, NOTES).flatMap((path) => ofNote.get(path) ?? [])) {
    if (other !== term) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const ranked = [...shared].sort(([a, inA], [b, inB]) => inB - inA || (a.key < b.key ? -1 : 1));
  return TAXONOMIES.map(({ name }) => {
    const named = ranked.filter(([other]) => other.taxonomy === name).slice(0, NAMED);
    return { taxonomy: name, terms: named.map(([other, count]) => ({ term: other, shared: count })) };
  }).filter(({ terms }) => terms.length > 0);
}
