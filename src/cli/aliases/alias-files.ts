import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { TaxonomyName } from '../../model.ts';
import { TAXONOMIES } from '../../site/taxonomies.ts';
import { readYamlFile } from '../../site/yaml-file.ts';
import { ALIAS_FILE } from '../../taxonomy/aliases.ts';
import { addAlias } from '../../taxonomy/edit-aliases.ts';
import { fold } from '../../text/fold.ts';
import { replaceFile } from '../write-file.ts';
import type { Decision } from './decisions.ts';

/** Pairs of names that are not one, so that nobody is asked twice: by taxonomy, two names a pair. */
const REJECTED_FILE = 'content/_data/aliases-rejected.yaml';

const REJECTED = z.record(z.string(), z.array(z.tuple([z.coerce.string(), z.coerce.string()])).nullable());
type Rejected = Partial<Record<string, [string, string][] | null>>;

/** Says of two names whether an author has refused to merge them. */
export async function loadRejections(): Promise<(taxonomy: TaxonomyName, label: string, alias: string) => boolean> {
  const known = await readRejected();
  const pairs = new Set(
    Object.entries(known).flatMap(([name, list]) => (list ?? []).map((pair) => nameOf(name, pair))),
  );
  return (taxonomy, label, alias) => pairs.has(nameOf(taxonomy, [label, alias]));
}

function nameOf(taxonomy: string, pair: readonly [string, string]): string {
  return [taxonomy, ...pair.map(fold).sort()].join('\n');
}

async function readRejected(): Promise<Rejected> {
  const { data } = await readYamlFile(REJECTED_FILE);
  return REJECTED.safeParse(data ?? {}).data ?? {};
}

/**
 * Adds names to the alias file, whose comments and order stay.
 * @throws {AliasConflict} where a name cannot be added
 */
export async function acceptAliases(decisions: readonly Decision[]): Promise<void> {
  const before = await readFile(ALIAS_FILE, 'utf8').catch(() => '');
  const after = decisions.reduce((text, { taxonomy, label, alias }) => addAlias(text, taxonomy, label, alias), before);
  await replaceFile(ALIAS_FILE, after);
}

/** Remembers that names are not one. */
export async function rejectAliases(decisions: readonly Decision[]): Promise<void> {
  const known = await readRejected();
  for (const { taxonomy, label, alias } of decisions) {
    const list = known[taxonomy] ?? [];
    const isKnown = list.some((pair) => nameOf(taxonomy, pair) === nameOf(taxonomy, [label, alias]));
    known[taxonomy] = isKnown ? list : [...list, [label, alias]];
  }
  const ordered = TAXONOMIES.flatMap(({ name }) => (known[name] ? [[name, known[name]] as const] : []));
  const lines = ordered.map(([name, pairs]) => `${name}:\n${pairs.map((pair) => `  - ${inline(pair)}\n`).join('')}`);
  await replaceFile(REJECTED_FILE, `${COMMENT}\n${lines.join('\n')}`);
}

const COMMENT = `# Names that look like one and are not: note aliases does not propose them again. A line that is deleted may be proposed anew.
`;

function inline(pair: readonly string[]): string {
  return stringify(pair, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}
