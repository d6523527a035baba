import type { ParseArgsConfig } from 'node:util';
import { type FieldName, FRONT_MATTER } from '../note/schema.ts';
import { TAXONOMIES, type TaxonomyDefinition } from '../site/taxonomies.ts';
import { UsageError } from './usage-error.ts';

/** Fields of one text that `note new` and `note import` take as flags. */
export const TEXT_FLAGS = ['title', 'source', 'date', 'summary', 'author', 'translator', 'status'] as const;

const TERM_FLAGS = TAXONOMIES.flatMap((taxonomy) =>
  [...new Set([taxonomy.name, ...taxonomy.fields.filter((field) => field === field.toLowerCase())])].map((flag) => ({
    flag,
    taxonomy,
    field: flag !== taxonomy.name && taxonomy.fields.includes(flag) ? flag : (taxonomy.fields[0] ?? flag),
  })),
);

/** `--title` and its like, and for every taxonomy its name and its fields: `--companies` is `--companies_orgs`. */
export const NOTE_FLAGS: NonNullable<ParseArgsConfig['options']> = {
  ...Object.fromEntries(TEXT_FLAGS.map((flag) => [flag, { type: 'string' }])),
  ...Object.fromEntries(TERM_FLAGS.map(({ flag }) => [flag, { type: 'string', multiple: true }])),
};

/** Terms that were asked for, with the field in which they are written. */
export interface TermField {
  readonly field: string;
  readonly taxonomy: TaxonomyDefinition;
  readonly terms: readonly string[];
}

/** What the flags say of a note. */
export interface NoteFlags {
  readonly texts: Readonly<Partial<Record<(typeof TEXT_FLAGS)[number], string>>>;
  readonly terms: readonly TermField[];
}

/**
 * Flags as `parseArgs` gives them → a note's fields.
 * @throws {UsageError} where the schema of the front matter refuses a value
 */
export function noteFlags(values: Readonly<Record<string, unknown>>): NoteFlags {
  const texts = Object.fromEntries(
    TEXT_FLAGS.flatMap((name) => {
      const value = values[name];
      return typeof value === 'string' ? [[name, checked(name, value.trim())]] : [];
    }),
  );
  const terms = new Map<string, TermField>();
  for (const { flag, field, taxonomy } of TERM_FLAGS) {
    const written = ((values[flag] ?? []) as string[])
      .flatMap((value) => value.split(/[,，]/))
      .map((term) => term.trim());
    const all = new Set([...(terms.get(field)?.terms ?? []), ...written.filter(Boolean)]);
    if (all.size > 0) terms.set(field, { field, taxonomy, terms: [...all] });
  }
  return { texts, terms: [...terms.values()] };
}

function checked(name: FieldName, value: string): string {
  if (FRONT_MATTER.shape[name].safeParse(value).success) return value;
  throw new UsageError(`--${name} cannot be “${value}”. ${FRONT_MATTER.shape[name].description ?? ''}`);
}
