import type { Diagnostic } from '../diagnostics.ts';
import type { TaxonomyName } from '../model.ts';
import { distinctSlug, type Slug, slugOf } from '../site/slug.ts';
import type { TermKey } from '../text/fold.ts';
import { ALIAS_FILE } from './aliases.ts';
import { namesOf, type Usage } from './spellings.ts';

/** A term's slug; `displaced` where it is not that of its key, which another term has. */
export type Slugs = (usage: Usage) => { readonly slug: Slug; readonly displaced: boolean };

/**
 * A slug for each term: the alias file's choice, else its key's own. Where a chosen slug is another term's own, the other
 * gets a hash and the author an error: with two pages of one address, one would be lost.
 */
export function assignSlugs(taxonomy: TaxonomyName, usages: readonly Usage[], diagnostics: Diagnostic[]): Slugs {
  const wishes = usages.map((usage) => [usage, usage.entry?.slug ?? slugOf(usage.key)] as const);
  const owners = new Map<Slug, Usage>();
  const slugs = new Map<TermKey, ReturnType<Slugs>>();
  // Where all of them differ, the order has no say.
  const differ = new Set(wishes.map(([, wanted]) => wanted)).size === wishes.length;
  for (const [usage, wanted] of differ ? wishes : wishes.sort(([a], [b]) => chosenFirst(a, b))) {
    const owner = owners.get(wanted);
    const slug = owner ? distinctSlug(wanted, usage.key) : wanted;
    if (owner) diagnostics.push(clash(`/${taxonomy}/${wanted}/`, usage, owner));
    slugs.set(usage.key, { slug, displaced: owner !== undefined });
    owners.set(slug, usage);
  }
  return ({ key }) => slugs.get(key) as ReturnType<Slugs>;
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
