import { type Digest, digestOf } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import type { Term } from '../taxonomy/term.ts';

/** Finds the key of a note: a digest of everything that it was read from. */
export type KeyOf = (path: NotePath) => Digest;

/** For each listed note a digest of what it was read from and, in `nameOf`'s words, of its terms. */
export function noteDigests(
  { listed, taxonomies: { byName, ofNote } }: SiteIndex,
  keyOf: KeyOf,
  nameOf: (term: Term) => string,
): ReadonlyMap<NotePath, Digest> {
  const terms = Object.values(byName).flatMap((taxonomy) => taxonomy.terms);
  const names = new Map(terms.map((term) => [term, nameOf(term)]));
  return new Map(
    listed.map(({ path }) => {
      const itsTerms = ofNote.get(path) ?? [];
      // Terms come with the commonest first, which any other note may change, and nothing that a page shows.
      const itsNames = itsTerms.map((term) => names.get(term)).sort();
      return [path, digestOf([keyOf(path), ...itsNames].join('\n'))];
    }),
  );
}

/** `linkName` of each term, worked out once: notes and terms are summed up by it. */
export function linkNames(index: SiteIndex): (term: Term) => string {
  const names = new Map<Term, string>();
  return (term) => {
    const name = names.get(term) ?? linkName(term, index);
    names.set(term, name);
    return name;
  };
}

/** What a note's own page and cards say of a term: its names in the alias file; without one they call it as the note does. */
function linkName({ taxonomy, key, label, url }: Term, { taxonomies }: SiteIndex): string {
  const { entry } = taxonomies.byName[taxonomy].resolve(label);
  return [`${taxonomy}/${key}`, url, ...(entry ? [label, ...entry.aliases] : [])].join('\n');
}
