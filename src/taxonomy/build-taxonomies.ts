import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath, TaxonomyName } from '../model.ts';
import { newestFirst } from '../site/note-order.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { filterUrl, termUrl } from '../site/urls.ts';
import type { TermKey } from '../text/fold.ts';
import type { AliasBook } from './aliases.ts';
import { type AssignedSlug, assignSlugs } from './assign-slugs.ts';
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
    const terms = usages.map((usage, k) => termOf(name, usage, slugs[k] as AssignedSlug, minimum)).sort(mostNotesFirst);
    const byKey = new Map<TermKey, Term>();
    for (const term of terms) byKey.set(term.key, term);
    return { definition, terms, byKey, resolve };
  });
  const byName = Object.fromEntries(taxonomies.map((taxonomy) => [taxonomy.definition.name, taxonomy]));
  return { byName: byName as Taxonomies['byName'], ofNote: notesToTerms(listed, taxonomies), diagnostics };
}

function gather(taxonomy: TaxonomyName, listed: readonly TaggedNote[], resolve: Taxonomy['resolve']): Usage[] {
  const usages = new Map<TermKey, Usage>();
  const usageOf = (written: string): Usage => {
    const { key, entry } = resolve(written);
    const known = usages.get(key);
    if (known) return known;
    const usage: Usage = { key, entry, notes: [], places: [], spellings: [] };
    usages.set(key, usage);
    return usage;
  };
  // A spelling is looked up once a note that has it, and resolved once.
  const spellings = new Map<string, { readonly usage: Usage; notes: number }>();
  listed.forEach(({ path, terms }, place) => {
    for (const written of terms[taxonomy]) {
      const spelling = spellings.get(written) ?? { usage: usageOf(written), notes: 0 };
      if (spelling.notes++ === 0) spellings.set(written, spelling);
      const { notes, places } = spelling.usage;
      if (places.at(-1) === place) continue;
      notes.push(path);
      places.push(place);
    }
  });
  for (const [written, { usage, notes }] of spellings) usage.spellings.push({ written, notes });
  return [...usages.values()];
}

function termOf(taxonomy: TaxonomyName, usage: Usage, { slug, displaced }: AssignedSlug, minimum: number): Term {
  const { key, entry, notes, places } = usage;
  const hasPage = notes.length >= minimum;
  const url = hasPage ? termUrl(taxonomy, slug) : filterUrl(taxonomy, slug);
  return { taxonomy, key, ...namesOf(usage), slug, entry, displaced, notes, places, hasPage, url };
}

function mostNotesFirst(a: Term, b: Term): number {
  return b.notes.length - a.notes.length || (a.key < b.key ? -1 : 1);
}

function notesToTerms(listed: readonly TaggedNote[], taxonomies: readonly Taxonomy[]): Map<NotePath, Term[]> {
  const ofPlace: Term[][] = [];
  for (const term of taxonomies.flatMap(({ terms }) => terms)) {
    for (const place of term.places) {
      const others = ofPlace[place];
      if (others) others.push(term);
      else ofPlace[place] = [term];
    }
  }
  const ofNote = new Map<NotePath, Term[]>();
  listed.forEach(({ path }, place) => {
    const terms = ofPlace[place];
    if (terms) ofNote.set(path, terms);
  });
  return ofNote;
}
