import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath, TaxonomyName } from '../model.ts';
import { newestFirst } from '../site/note-order.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { TermKey } from '../text/fold.ts';
import type { AliasBook } from './aliases.ts';
import { assignSlugs } from './assign-slugs.ts';
import { resolverFor } from './resolver.ts';
import { namesOf, type Usage } from './spellings.ts';
import type { TaggedNote, Taxonomy, Term } from './term.ts';

/** All terms of a site. */
export interface Taxonomies {
  readonly byName: Readonly<Record<TaxonomyName, Taxonomy>>;
  /** Terms of each listed note, in the order of the table. */
  readonly ofNote: ReadonlyMap<NotePath, readonly Term[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Notes and aliases → their terms. The order of the notes has no influence. */
export function buildTaxonomies(notes: readonly TaggedNote[], aliases: AliasBook): Taxonomies {
  const listed = notes.filter((note) => note.listed).sort(newestFirst);
  const diagnostics: Diagnostic[] = [];
  const taxonomies = TAXONOMIES.map((definition): Taxonomy => {
    const resolve = resolverFor(aliases[definition.name] ?? []);
    const terms = namedTerms(definition.name, gather(definition.name, listed, resolve), diagnostics);
    return { definition, terms, byKey: new Map(terms.map((term) => [term.key, term])), resolve };
  });
  const byName = Object.fromEntries(taxonomies.map((taxonomy) => [taxonomy.definition.name, taxonomy]));
  return { byName: byName as Taxonomies['byName'], ofNote: notesToTerms(taxonomies), diagnostics };
}

function gather(taxonomy: TaxonomyName, listed: readonly TaggedNote[], resolve: Taxonomy['resolve']): Usage[] {
  const usages = new Map<TermKey, Usage>();
  for (const note of listed) {
    for (const written of note.terms[taxonomy]) {
      const { key, entry } = resolve(written);
      const usage: Usage = usages.get(key) ?? { key, entry, notes: [], spellings: new Map() };
      usages.set(key, usage);
      usage.spellings.set(written, (usage.spellings.get(written) ?? 0) + 1);
      if (usage.notes.at(-1) !== note.path) usage.notes.push(note.path);
    }
  }
  return [...usages.values()];
}

function namedTerms(taxonomy: TaxonomyName, usages: readonly Usage[], diagnostics: Diagnostic[]): Term[] {
  const slugs = assignSlugs(taxonomy, usages, diagnostics);
  return usages
    .map((usage): Term => {
      const { key, notes } = usage;
      return { taxonomy, key, ...namesOf(usage), slug: slugs(usage), notes };
    })
    .sort((a, b) => b.notes.length - a.notes.length || (a.key < b.key ? -1 : 1));
}

function notesToTerms(taxonomies: readonly Taxonomy[]): Map<NotePath, Term[]> {
  const ofNote = new Map<NotePath, Term[]>();
  for (const term of taxonomies.flatMap((taxonomy) => taxonomy.terms)) {
    for (const path of term.notes) {
      const terms = ofNote.get(path);
      if (terms) terms.push(term);
      else ofNote.set(path, [term]);
    }
  }
  return ofNote;
}
