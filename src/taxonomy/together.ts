import type { TaxonomyName } from '../model.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { Taxonomies } from './build-taxonomies.ts';
import type { Term } from './term.ts';

/** Notes that are looked at, from the newest: enough to know a term's company, and the same effort for the largest. */
const NOTES = 200;
/** Terms that are named of each taxonomy. */
const NAMED = 6;

interface Companion {
  readonly term: Term;
  /** Number of notes that have both. */
  readonly shared: number;
}

/** Terms of one taxonomy that share notes with another term. */
export interface Company {
  readonly taxonomy: TaxonomyName;
  readonly terms: readonly Companion[];
}

/** The terms that a term occurs with most, by taxonomy; ties by key. Taxonomies without any are left out. */
export function together(term: Term, { ofNote }: Taxonomies): Company[] {
  const shared = new Map<Term, number>();
  for (const path of term.notes.slice(0, NOTES)) {
    for (const other of ofNote.get(path) as readonly Term[]) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  shared.delete(term);
  const leading = new Map<TaxonomyName, Companion[]>();
  for (const [other, count] of shared) {
    const ranked = leading.get(other.taxonomy);
    if (ranked) enter(ranked, { term: other, shared: count });
    else leading.set(other.taxonomy, [{ term: other, shared: count }]);
  }
  return TAXONOMIES.flatMap(({ name }) => {
    const terms = leading.get(name);
    return terms ? [{ taxonomy: name, terms }] : [];
  });
}

/** Puts a companion in its place among the first few, which is cheaper than to sort them all. */
function enter(ranked: Companion[], companion: Companion): void {
  let place = ranked.length;
  for (let last = ranked[place - 1]; last && goesBefore(companion, last); last = ranked[place - 1]) place--;
  if (place >= NAMED) return;
  ranked.splice(place, 0, companion);
  if (ranked.length > NAMED) ranked.pop();
}

function goesBefore(a: Companion, b: Companion): boolean {
  return a.shared > b.shared || (a.shared === b.shared && a.term.key < b.term.key);
}
