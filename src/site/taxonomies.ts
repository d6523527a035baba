import type { TaxonomyName } from '../model.ts';

export interface TaxonomyDefinition {
  readonly name: TaxonomyName;
  /** Front-matter fields whose values become its terms; the first is the one to write. */
  readonly fields: readonly string[];
  /** One value may hold several terms, separated by commas. */
  readonly commaSeparated: boolean;
  /** Key of its strings: `taxonomy.<name>.one` and `.many`. */
  readonly lead: boolean;
}

/** Every taxonomy, in the order in which pages show them. The leading three are the ones readers filter by. */
export const TAXONOMIES: readonly TaxonomyDefinition[] = [
  { name: 'tags', fields: ['tags'], commaSeparated: false, lead: true },
  { name: 'companies', fields: ['companies_orgs', 'companies'], commaSeparated: false, lead: true },
  { name: 'projects', fields: ['project'], commaSeparated: false, lead: true },
  { name: 'people', fields: ['people', 'guest'], commaSeparated: false, lead: false },
  { name: 'products', fields: ['products_models'], commaSeparated: false, lead: false },
  { name: 'media', fields: ['media_books'], commaSeparated: false, lead: false },
  { name: 'areas', fields: ['area'], commaSeparated: false, lead: false },
  { name: 'categories', fields: ['category'], commaSeparated: false, lead: false },
  { name: 'series', fields: ['series', 'Series'], commaSeparated: false, lead: false },
  { name: 'speakers', fields: ['speaker', 'channel'], commaSeparated: true, lead: false },
];
