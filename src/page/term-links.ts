import type { NoteTerms } from '../model.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { Taxonomies } from '../taxonomy/build-taxonomies.ts';
import type { Taxonomy, Term } from '../taxonomy/term.ts';
import type { TermGroup, TermLink } from './view.ts';

/** Characters of a name in an index, so that a page of long titles stays small. */
const LONGEST = 80;

/**
 * Terms as a note writes them → links, each term once. A term is called as the alias file calls it, else as the note does:
 * what other notes write has no say in this note's page.
 */
export function writtenLinks(written: readonly string[], { definition, resolve, byKey }: Taxonomy): TermLink[] {
  const links = new Map<string, TermLink>();
  for (const text of written) {
    const { key, entry } = resolve(text);
    const url = byKey.get(key)?.url ?? null;
    if (!links.has(key)) links.set(key, { taxonomy: definition.name, label: entry?.label ?? text, url });
  }
  return [...links.values()];
}

/**
 * The same without the addresses, as a function of the terms and the place of a listed note. Where all of them are called in one way only,
 * they are what the note writes, and to resolve the terms of all notes takes a while.
 */
export function nameWriter(taxonomy: Taxonomy): (written: readonly string[], place: number) => readonly string[] {
  const unsure = new Set<number>();
  for (const { entry, aliases, places } of taxonomy.terms)
    if (entry !== null || aliases.length > 0) for (const place of places) unsure.add(place);
  return (written, place) => (unsure.has(place) ? writtenLinks(written, taxonomy).map(({ label }) => label) : written);
}

/** All terms of a note, by taxonomy; taxonomies without any are left out. */
export function writtenGroups(terms: NoteTerms, { byName }: Taxonomies): TermGroup[] {
  return TAXONOMIES.map(({ name }) => ({ taxonomy: name, terms: writtenLinks(terms[name], byName[name]) })).filter(
    (group) => group.terms.length > 0,
  );
}

/** A term as lists of terms show it, with a count. */
export function countedLink({ taxonomy, label, url, notes }: Term, count: number = notes.length): TermLink {
  const short = label.length > LONGEST ? `${label.slice(0, LONGEST).toWellFormed().trim()}…` : label;
  return { taxonomy, label: short, url, count };
}
