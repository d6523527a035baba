import type { NotePath, NoteTerms, TaxonomyName } from '../model.ts';
import type { Slug } from '../site/slug.ts';
import type { TaxonomyDefinition } from '../site/taxonomies.ts';
import type { TermKey } from '../text/fold.ts';
import type { AliasEntry } from './aliases.ts';
import type { Resolved } from './resolver.ts';

/** What a taxonomy needs of a note. */
export interface TaggedNote {
  readonly path: NotePath;
  readonly date: string | null;
  /** `false` for an excluded note: it is in no list and counts for nothing. */
  readonly listed: boolean;
  readonly terms: NoteTerms;
}

/** A company, a tag, a person: everything that at least one listed note calls by one of its names. */
export interface Term {
  readonly taxonomy: TaxonomyName;
  readonly key: TermKey;
  /** Its name: from the alias file, else the spelling of most notes. */
  readonly label: string;
  readonly slug: Slug;
  /** Its other names: those of the alias file, then other spellings in use. */
  readonly aliases: readonly string[];
  /** What the alias file says of it. */
  readonly entry: AliasEntry | null;
  /** Whether its slug is not that of its key, because another term has that one. */
  readonly displaced: boolean;
  /** Its listed notes, newest first; never empty. */
  readonly notes: readonly NotePath[];
  /** Their places among all listed notes, of which the newest has 0; ascending. */
  readonly places: readonly number[];
  /** Whether enough notes belong to it for a page of its own. */
  readonly hasPage: boolean;
  /** Its page, or where its notes are filtered. */
  readonly url: string;
}

export interface Taxonomy {
  readonly definition: TaxonomyDefinition;
  /** Most notes first, then by key. */
  readonly terms: readonly Term[];
  readonly byKey: ReadonlyMap<TermKey, Term>;
  /** A term as a note writes it → its key, and its name where the alias file knows it. */
  readonly resolve: (written: string) => Resolved;
}
