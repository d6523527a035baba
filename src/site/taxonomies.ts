import type { TaxonomyName } from '../model.ts';

/** A row of the table of taxonomies. Whoever wants to know something of a taxonomy asks its row, never its name. */
export interface TaxonomyDefinition {
  /** Also its folder in URLs, and its key in the strings: `taxonomy.<name>.one`, `taxonomy.<name>.many`. */
  readonly name: TaxonomyName;
  /** Front-matter fields whose values become its terms; the first is the one to write. */
  readonly fields: readonly string[];
  /** One value may hold several terms, separated by commas. */
  readonly commaSeparated: boolean;
  /** Readers filter by it: it stands on the home page, and on the cards of notes. */
  readonly lead: boolean;
  /** How a term lists its notes: a series is read from its beginning, everything else from the newest. */
  readonly order: 'newest' | 'reading';
}

/** Every taxonomy, in the order in which pages show them. The leading three are the ones readers filter by. */
export const TAXONOMIES: readonly TaxonomyDefinition[] = [
  { name: 'tags', fields: ['tags'], commaSeparated: false, lead: true, order: 'newest' },
  { name: 'companies', fields: ['companies_orgs', 'companies'], commaSeparated: false, lead: true, order: 'newest' },
  { name: 'projects', fields: ['project'], commaSeparated: false, lead: true, order: 'newest' },
  { name: 'people', fields: ['people', 'guest'], commaSeparated: false, lead: false, order: 'newest' },
  { name: 'products', fields: ['products_models'], commaSeparated: false, lead: false, order: 'newest' },
  { name: 'media', fields: ['media_books'], commaSeparated: false, lead: false, order: 'newest' },
  { name: 'areas', fields: ['area'], commaSeparated: false, lead: false, order: 'newest' },
  { name: 'categories', fields: ['category'], commaSeparated: false, lead: false, order: 'newest' },
  { name: 'series', fields: ['series', 'Series'], commaSeparated: false, lead: false, order: 'reading' },
  { name: 'speakers', fields: ['speaker', 'channel'], commaSeparated: true, lead: false, order: 'newest' },
];
