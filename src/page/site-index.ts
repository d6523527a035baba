import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import { readingOrder } from '../site/note-order.ts';
import type { Settings } from '../site/settings.ts';
import type { AliasBook } from '../taxonomy/aliases.ts';
import { buildTaxonomies, type Taxonomies } from '../taxonomy/build-taxonomies.ts';
import type { Term } from '../taxonomy/term.ts';
import { remember } from '../text/remember.ts';
import { noteCard } from './note-card.ts';
import type { NoteEntry } from './note-entry.ts';
import { publishedNotes } from './published-notes.ts';
import type { NoteCard } from './view.ts';

/** Everything that the pages of a site are made of, apart from the bodies of its notes. */
export interface SiteIndex {
  readonly settings: Settings;
  readonly aliases: AliasBook;
  /** Notes that get a page, newest first. */
  readonly published: readonly NoteEntry[];
  /** Those among them that lists, counts, feeds and the sitemap know: all but the excluded. */
  readonly listed: readonly NoteEntry[];
  readonly taxonomies: Taxonomies;
  /** The published note of a path. */
  readonly entryOf: (path: NotePath) => NoteEntry;
  /** The same as a list shows it. */
  readonly cardOf: (path: NotePath) => NoteCard;
  /** A term's notes as its lists are cut: from the oldest, of a series from its beginning. */
  readonly oldestFirst: (term: Term) => readonly NotePath[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of all notes, the settings and the alias file → the index. */
export function siteIndex(entries: readonly NoteEntry[], settings: Settings, aliases: AliasBook): SiteIndex {
  const diagnostics: Diagnostic[] = [];
  const published = publishedNotes(entries, settings, diagnostics);
  const taxonomies = buildTaxonomies(published, aliases, settings.terms.minimum);
  const byPath = new Map(published.map((entry) => [entry.path, entry]));
  return {
    settings,
    aliases,
    published,
    listed: published.filter((entry) => entry.listed),
    taxonomies,
    entryOf: (path) => found(byPath, path),
    cardOf: remember((path: NotePath) => noteCard(found(byPath, path), taxonomies)),
    oldestFirst: remember((term: Term) => inOrder(term, byPath, taxonomies)),
    diagnostics: [...diagnostics, ...taxonomies.diagnostics],
  };
}

function inOrder(term: Term, byPath: ReadonlyMap<NotePath, NoteEntry>, { byName }: Taxonomies): readonly NotePath[] {
  if (byName[term.taxonomy].definition.order === 'newest') return term.notes.toReversed();
  return term.notes
    .map((path) => found(byPath, path))
    .sort(readingOrder)
    .map(({ path }) => path);
}

function found(byPath: ReadonlyMap<NotePath, NoteEntry>, path: NotePath): NoteEntry {
  const entry = byPath.get(path);
  if (!entry) throw new RangeError(`${path} is not a published note`);
  return entry;
}
