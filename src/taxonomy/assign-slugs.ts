import type { Diagnostic } from '../diagnostics.ts';
import type { TaxonomyName } from '../model.ts';
import { distinctSlug, type Slug, slugOf } from '../site/slug.ts';
import { ALIAS_FILE } from './aliases.ts';
import { namesOf, type Usage } from './spellings.ts';

/** A term's slug; `displaced` where it is not that of its key, which another term has. */
export interface AssignedSlug {
  readonly slug: Slug;
  readonly displaced: boolean;
}

/**
 * A slug for each term, in their order: the alias file's choice, else its key's own. Where a chosen slug is another term's own, the other
 * gets a hash and the author an error: with two pages of one address, one would be lost.
 */
export function assignSlugs(
  taxonomy: TaxonomyName,
  usages: readonly Usage[],
  diagnostics: Diagnostic[],
): readonly AssignedSlug[] {
  const wanted = usages.map(({ key, entry }) => entry?.slug ?? slugOf(key));
  if (new Set(wanted).size === wanted.length) return wanted.map((slug) => ({ slug, displaced: false }));
  const owners = new Map<Slug, Usage>();
  const assigned: AssignedSlug[] = [];
  const inOrder = usages.map((usage, place) => ({ usage, place })).sort((a, b) => chosenFirst(a.usage, b.usage));
  for (const { usage, place } of inOrder) {
    const own = wanted[place] as Slug;
    const owner = owners.get(own);
    const slug = owner ? distinctSlug(own, usage.key) : own;
    if (owner) diagnostics.push(clash(`/${taxonomy}/${own}/`, usage, owner));
    assigned[place] = { slug, displaced: owner !== undefined };
    owners.set(slug, usage);
  }
  return assigned;
}

function chosenFirst(a: Usage, b: Usage): number {
  const byChoice = Number(Boolean(b.entry?.slug)) - Number(Boolean(a.entry?.slug));
  return byChoice || (a.key < b.key ? -1 : 1);
}

function clash(url: string, usage: Usage, owner: Usage): Diagnostic {
  const message = `${url} would be the page of both “${namesOf(owner).label}” and “${namesOf(usage).label}”.`;
  const hint = 'Set another slug for one of them, or make one an alias of the other.';
  return { code: 'aliases/slug', severity: 'error', message, hint, path: ALIAS_FILE, line: 1, column: 1 };
}
