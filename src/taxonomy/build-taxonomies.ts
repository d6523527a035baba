import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath, TaxonomyName } from '../model.ts';
import { newestFirst } from '../site/note-order.ts';
import type { Slug } from '../site/slug.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { filterUrl, termUrl } from '../site/urls.ts';
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

/** Notes and aliases → their terms, which have a page from `minimum` notes on. The order of the notes has no influence. */
export function buildTaxonomies(notes: readonly TaggedNote[], aliases: AliasBook, minimum = 1): Taxonomies {
  const listed = notes.filter((note) => note.listed).sort(newestFirst);
  const diagnostics: Diagnostic[] = [];
  const taxonomies = TAXONOMIES.map((definition): Taxonomy => {
    const resolve = resolverFor(aliases[definition.name] ?? []);
    const usages = gather(definition.name, listed, resolve);
    const { name } = definition;
    const slugs = assignSlugs(name, usages, diagnostics);
    const terms = usages.map((usage) => termOf(name, usage, { slug: slugs(usage), minimum })).sort(mostNotesFirst);
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

function termOf(taxonomy: TaxonomyName, usage: Usage, { slug, minimum }: { slug: Slug; minimum: number }): Term {
  const { key, notes } = usage;
  const hasPage = notes.length >= minimum;
  const url = hasPage ? termUrl(taxonomy, slug) : filterUrl(taxonomy, slug);
  return { taxonomy, key, ...namesOf(usage), slug, notes, hasPage, url };
}

function mostNotesFirst(a: Term, b: Term): number {
  return b.notes.length - a.notes.length || (a.key < b.key ? -1 : 1);
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
