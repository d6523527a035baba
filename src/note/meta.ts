import type { Reporter } from '../diagnostics.ts';
import type { NoteMeta, NoteTerms, TaxonomyName, WrittenLayout } from '../model.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { closest } from '../text/closest.ts';
import { seen, shortened } from './field-problems.ts';
import type { Field } from './front-matter.ts';
import type { Plain } from './plain.ts';
import * as repair from './repair.ts';
import { FIELD_NAMES, type FieldName, FRONT_MATTER, type FrontMatterValues } from './schema.ts';

/** What the door needs to know besides the fields. */
export interface MetaContext {
  /** IANA zone in which dates count. */
  readonly zone: string;
  /** Title for a note that gives none. */
  readonly fallbackTitle: () => string;
  /** Lines that are no YAML, of which it has been told; nothing else is said of them, nor of what may be missing because of them. */
  readonly broken?: ReadonlySet<number>;
  readonly report: Reporter;
}

const FLAGS: readonly FieldName[] = ['draft', 'exclude'];
const TERMS: ReadonlyMap<string, { readonly commaSeparated: boolean }> = new Map(
  TAXONOMIES.flatMap((taxonomy) => taxonomy.fields.map((field) => [field.toLowerCase(), taxonomy] as const)),
);

/** What a field is when nothing is written. */
const BLANK = {
  ...{ title: null, summary: null, insight: null, date: null, source: null, status: null, author: null },
  ...{ translator: null, permalink: null, duration: null, draft: false, exclude: false },
  aliases: [] as readonly string[],
  chapters: [] as NoteMeta['chapters'],
};

/** What is told of fields that are not there. */
const MISSING = new Set(['front-matter/title', 'front-matter/date-missing']);

/** Fields as written → validated meta. Every repair and every refusal is reported with its place; nothing is dropped. */
export function readMeta(fields: readonly Field[], { broken = new Set(), ...given }: MetaContext): NoteMeta {
  const context: MetaContext = {
    ...given,
    report: (problem) => {
      if (!broken.has(problem.line) && !(broken.size > 0 && MISSING.has(problem.code))) given.report(problem);
    },
  };
  const values: Record<string, unknown> = {};
  /** Of each value the field that it was taken from. */
  const taken = new Map<FieldName, Field>();
  const other = new Map<string, unknown>();
  for (const field of fields) {
    const name = FIELD_NAMES.get(field.name.toLowerCase());
    if (name === undefined) {
      other.set(field.name, field.value);
      reportUnknown(field, context.report);
    } else if (name in values) {
      other.set(field.name, field.value);
      const message = `The field ${field.name} is written twice; the first one counts.`;
      context.report({
        ...placeOf(field),
        code: 'front-matter/twice',
        severity: 'warning',
        message,
        hint: 'Join the two.',
      });
    } else {
      const value = readField(name, field, context);
      if (value !== null) {
        values[name] = value;
        taken.set(name, field);
      } else if (isWritten(field.value)) other.set(field.name, field.value);
    }
  }
  const found = values as FrontMatterValues;
  const layout = writtenLayout(found, taken.get('layout'));
  return assemble(found, { layout, other: Object.fromEntries(other) }, context);
}

function readField(name: FieldName, field: Field, { zone, report }: MetaContext): unknown {
  const { value, problem } = mend(name, seen(field.value, field, report), zone);
  if (problem) {
    const { item, ...told } = problem;
    report({ ...placeOf(field, item), ...told, severity: value === null ? 'error' : 'warning' });
  }
  if (value === null) return null;
  const checked = FRONT_MATTER.shape[name].safeParse(value);
  if (checked.success) return shortened(name, checked.data, field, report);
  const bare = name === 'source' && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(String(value));
  const hint = bare ? `Write source: https://${String(value)}` : (FRONT_MATTER.shape[name].description as string);
  report({
    ...placeOf(field),
    code: `front-matter/${name}`,
    severity: 'error',
    message: `${field.name} cannot be “${String(value)}”.`,
    hint,
  });
  return null;
}

function mend(name: FieldName, value: Plain, zone: string): repair.Mended<unknown> {
  const terms = TERMS.get(name.toLowerCase());
  if (terms) return repair.repairTerms(value, terms.commaSeparated);
  if (FLAGS.includes(name)) return repair.repairFlag(value);
  if (name === 'date') return repair.repairDate(value, zone);
  if (name === 'aliases' || name === 'check-off') return repair.repairTerms(value, false);
  if (name === 'duration') return repair.repairSeconds(value);
  if (name === 'chapters') return repair.repairChapters(value);
  return repair.repairText(value);
}

function assemble(values: FrontMatterValues, rest: Pick<NoteMeta, 'layout' | 'other'>, context: MetaContext): NoteMeta {
  if (!values.title) {
    const hint = 'Add a line such as title: … to the front matter.';
    context.report({
      code: 'front-matter/title',
      severity: 'warning',
      message: 'The note has no title.',
      hint,
      line: 1,
    });
  }
  if (!values.date && !('date' in rest.other)) {
    const message = 'The note has no date; it comes last in every list.';
    context.report({
      code: 'front-matter/date-missing',
      severity: 'info',
      message,
      hint: 'Add date: YYYY-MM-DD.',
      line: 1,
    });
  }
  const { aliases, permalink, title, ...given } = { ...BLANK, ...values };
  const paths = aliases.filter((alias) => alias.startsWith('/'));
  const { summary, insight, date, source, status, author, translator, draft, exclude, duration, chapters } = given;
  return {
    ...{ title: title ?? context.fallbackTitle(), summary, insight, date, source, status, author, translator },
    ...{ draft, exclude, duration, chapters, ...rest },
    redirects: permalink === null ? paths : [permalink, ...paths],
    otherTitles: aliases.filter((alias) => !alias.startsWith('/')),
    terms: termsOf(values),
  };
}

function writtenLayout({ layout: name }: FrontMatterValues, field: Field | undefined): WrittenLayout | null {
  return name && field ? { name, ...placeOf(field) } : null;
}

function termsOf(values: FrontMatterValues): NoteTerms {
  const terms = TAXONOMIES.map(({ name, fields }) => {
    const written = fields.flatMap((field) => values[FIELD_NAMES.get(field.toLowerCase()) as 'tags'] ?? []);
    return [name, [...new Set(written)]] as const;
  });
  return Object.fromEntries(terms) as Record<TaxonomyName, readonly string[]>;
}

function reportUnknown(field: Field, report: Reporter): void {
  const meant = closest(field.name, FIELD_NAMES.values());
  report({
    ...placeOf(field),
    code: 'front-matter/unknown',
    severity: 'info',
    message: `The field ${field.name} is not one that Duizhao knows; it is kept and shown on the note's page.`,
    hint: meant
      ? `Did you mean ${meant}? Leave it if it is meant for another tool.`
      : 'Check its spelling, or leave it if it is meant for another tool.',
  });
}

/** Where a field stands, or an item of its list. */
function placeOf({ line, column, items }: Field, item = -1): { line: number; column: number } {
  return items[item] ?? { line, column };
}

function isWritten(value: Plain): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
