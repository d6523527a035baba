import { type Digest, digestOf } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import type { Term } from '../taxonomy/term.ts';

/** Finds the key of a note: a digest of everything that it was read from. */
export type KeyOf = (path: NotePath) => Digest;

/**
 * What pages say of a term that does not follow from what a note calls it; `null` for nothing, as for most terms. Unlike what it is for
 * any other term.
 */
export type NameOf = (term: Term) => string | null;

/**
 * For each listed note a digest of what it was read from and, in `nameOf`'s words, of its terms. It is the note's own key where those have
 * nothing to add.
 */
export function noteDigests(index: SiteIndex, keyOf: KeyOf, nameOf: NameOf): ReadonlyMap<NotePath, Digest> {
  const names = new Map<number, string[]>();
  for (const term of allTerms(index)) {
    const name = nameOf(term);
    if (name === null) continue;
    for (const place of term.places) {
      const others = names.get(place);
      if (others) others.push(name);
      else names.set(place, [name]);
    }
  }
  return new Map(
    index.listed.map(({ path }, place) => {
      const itsNames = names.get(place);
      // Terms come with the commonest first, which any other note may change, and nothing that a page shows.
      return [path, itsNames ? digestOf([keyOf(path), ...itsNames.sort()].join('\n')) : keyOf(path)];
    }),
  );
}

/** The terms of all taxonomies. */
export function allTerms({ taxonomies }: SiteIndex): Term[] {
  return Object.values(taxonomies.byName).flatMap(({ terms }) => terms);
}

/**
 * What a note's own page and cards say of a term beyond the note: its names in the alias file, without which they call it as the note
 * does, and its address where that is another than any such term has.
 */
export function linkName({ taxonomy, key, label, url, entry, displaced, hasPage }: Term): string | null {
  if (entry === null && !displaced && hasPage) return null;
  return [`${taxonomy}/${key}`, url, ...(entry ? [label, ...entry.aliases] : [])].join('\n');
}

/** What the pages of other terms say of a term: besides, what most notes call it. */
export function listName(term: Term): string | null {
  const { taxonomy, key, label, aliases } = term;
  const name = linkName(term);
  // Without another name it is called as each of its notes calls it.
  return name === null && aliases.length === 0 ? null : [`${taxonomy}/${key}`, label, name ?? ''].join('\n');
}
