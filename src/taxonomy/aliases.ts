import { z } from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import type { TaxonomyName } from '../model.ts';
import { isSlug, type Slug } from '../site/slug.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { readYamlFile, type YamlFile } from '../site/yaml-file.ts';
import { closest } from '../text/closest.ts';
import { fold, type TermKey } from '../text/fold.ts';

/** Where a project keeps its aliases, for messages that are not about one line of it. */
export const ALIAS_FILE = 'content/_data/aliases.yaml';

/** A term that is known by several names. */
export interface AliasEntry {
  readonly label: string;
  readonly aliases: readonly string[];
  /** A slug of the author's choice instead of the one that follows from the label. */
  readonly slug: Slug | null;
}

/** The alias file as plain data. No name belongs to two entries of a taxonomy. */
export type AliasBook = Readonly<Partial<Record<TaxonomyName, readonly AliasEntry[]>>>;

const NAME = z.union([z.string().trim().min(1), z.number().transform(String)]);
const NAMES = z.array(NAME).nullish();
/** `NVIDIA: [英伟达, Nvidia Corporation]`, or `NVIDIA: { aliases: [英伟达], slug: nvidia }`. */
const ENTRY = z.union([NAMES, z.strictObject({ aliases: NAMES, slug: z.string().optional() })]);

const HINT = 'Write NVIDIA: [英伟达, Nvidia Corporation], or NVIDIA: { aliases: [英伟达], slug: nvidia }.';

/** Reads `aliases.yaml`, which need not exist. Entries that are wrong are reported with their place and left out. */
export async function loadAliases(file: string): Promise<{ aliases: AliasBook; diagnostics: Diagnostic[] }> {
  const yaml = await readYamlFile(file);
  const aliases: Partial<Record<TaxonomyName, readonly AliasEntry[]>> = {};
  for (const [name, group] of fieldsOf(yaml.data, [], yaml)) {
    if (isTaxonomy(name)) aliases[name] = readGroup(name, group, yaml);
    else reportUnknown(name, yaml);
  }
  return { aliases, diagnostics: yaml.diagnostics };
}

function readGroup(taxonomy: TaxonomyName, group: unknown, yaml: YamlFile): AliasEntry[] {
  const owners = new Map<TermKey, string>();
  const entries: AliasEntry[] = [];
  for (const [label, value] of fieldsOf(group, [taxonomy], yaml)) {
    const entry = readEntry(taxonomy, label, value, yaml);
    const owned =
      entry &&
      withoutClaimed(entry, owners, (message, hint) => {
        yaml.report({ code: 'aliases/claimed', severity: 'error', message, hint, ...yaml.placeOf([taxonomy, label]) });
      });
    if (owned) entries.push(owned);
  }
  return entries;
}

function readEntry(taxonomy: TaxonomyName, label: string, value: unknown, yaml: YamlFile): AliasEntry | null {
  const place = yaml.placeOf([taxonomy, label]);
  const parsed = ENTRY.safeParse(value);
  if (!parsed.success) {
    const message = `${label} has no list of other names.`;
    yaml.report({ code: 'aliases/entry', severity: 'error', message, hint: HINT, ...place });
    return null;
  }
  const { aliases, slug } = Array.isArray(parsed.data) || !parsed.data ? { aliases: parsed.data } : parsed.data;
  if (slug !== undefined && !isSlug(slug)) {
    const message = `${label} cannot have the slug “${slug}”.`;
    const hint = 'A slug is made of lower-case letters, digits, Han and single hyphens.';
    yaml.report({ code: 'aliases/slug', severity: 'error', message, hint, ...place });
  }
  return { label, aliases: [...new Set(aliases ?? [])], slug: slug !== undefined && isSlug(slug) ? slug : null };
}

/** The entry without the names that earlier entries own; `null` if its label is one of them (also where two point at each other). */
function withoutClaimed(
  entry: AliasEntry,
  owners: Map<TermKey, string>,
  report: (message: string, hint: string) => void,
): AliasEntry | null {
  const { label } = entry;
  const owner = owners.get(fold(label));
  if (owner !== undefined) {
    report(`${label} is already a name of ${owner}.`, `Move its names to ${owner}.`);
    return null;
  }
  owners.set(fold(label), label);
  const aliases = entry.aliases.filter((alias) => {
    const other = owners.get(fold(alias)) ?? label;
    if (other !== label) report(`${alias} is a name of both ${other} and ${label}.`, 'Keep it where it belongs.');
    else owners.set(fold(alias), label);
    return other === label;
  });
  return { ...entry, aliases };
}

function fieldsOf(group: unknown, path: readonly string[], yaml: YamlFile): [string, unknown][] {
  if (group === null || group === undefined) return [];
  if (typeof group === 'object' && !Array.isArray(group)) return Object.entries(group);
  const message = `${path[0] ?? 'The file'} holds no names.`;
  yaml.report({ code: 'aliases/entry', severity: 'error', message, hint: HINT, ...yaml.placeOf(path) });
  return [];
}

function isTaxonomy(name: string): name is TaxonomyName {
  return TAXONOMIES.some((taxonomy) => taxonomy.name === name);
}

function reportUnknown(name: string, { report, placeOf }: YamlFile): void {
  const names = TAXONOMIES.map((taxonomy) => taxonomy.name);
  const meant = closest(name, names);
  const hint = meant ? `Did you mean ${meant}?` : `There are ${names.join(', ')}.`;
  const message = `There is no taxonomy ${name}.`;
  report({ code: 'aliases/taxonomy', severity: 'error', message, hint, ...placeOf([name]) });
}
