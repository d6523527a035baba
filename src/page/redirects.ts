import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import { slugOf } from '../site/slug.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { FIXED_URLS, noteUrl, redirectUrl, taxonomyUrl, termUrl } from '../site/urls.ts';
import { ALIAS_FILE } from '../taxonomy/aliases.ts';
import { fold } from '../text/fold.ts';
import { type Claims, openClaims } from './claims.ts';
import type { SiteIndex } from './site-index.ts';
import type { RedirectPage } from './view.ts';

/** Numbered pages and feeds of lists and indexes, also those to come, the pages of letters, the folders of styles, pictures and schemas. */
const RESERVED = new RegExp(
  `^/(?:notes|glossary|${TAXONOMIES.map(({ name }) => name).join('|')})/(?:(?:[^/]+/)?(?:page/\\d+/|feed\\.xml)$|by-letter/)|^/(?:assets|icons|schemas)/`,
  'i',
);

/** Owner of the pages that belong to no note and no term. */
const SITE = 'the site itself';

interface Wish {
  readonly from: string;
  readonly to: string;
  /** File in which the wish is written. */
  readonly path: NotePath;
}

/** Old addresses of notes and terms → pages that lead to the new ones; never over another page. */
export function redirectPages(index: SiteIndex): { redirects: RedirectPage[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const redirects: RedirectPage[] = [];
  const wishes = [...wishesOfTerms(index), ...wishesOfNotes(index, diagnostics)];
  // To claim the pages of a large site takes as long as to know its terms; most sites have nothing to redirect.
  const claims = wishes.length > 0 ? claimPages(index) : openClaims();
  for (const { from, to, path } of wishes) {
    const owner = RESERVED.test(from) ? SITE : claims.take(from, path);
    if (owner === null) redirects.push({ url: from, to });
    // What a note says twice, or of its own address, is no clash.
    else if (owner !== path) diagnostics.push(taken(from, path, owner));
  }
  return { redirects, diagnostics };
}

function claimPages({ published, taxonomies }: SiteIndex): Claims {
  const claims = openClaims();
  for (const url of [...FIXED_URLS, ...TAXONOMIES.map(({ name }) => taxonomyUrl(name))]) claims.take(url, SITE);
  for (const { taxonomy, label, hasPage, url } of Object.values(taxonomies.byName).flatMap(({ terms }) => terms)) {
    if (hasPage) claims.take(url, `“${label}” (${taxonomy})`);
  }
  for (const { path } of published) {
    claims.take(noteUrl(path), path);
    claims.take(`${noteUrl(path)}note.json`, path);
  }
  return claims;
}

/** The addresses that a term would have under its other names, and under its own where the alias file gives it a slug. */
function wishesOfTerms({ aliases, taxonomies }: SiteIndex): Wish[] {
  return TAXONOMIES.flatMap(({ name }) =>
    (aliases[name] ?? []).flatMap((entry) => {
      const term = taxonomies.byName[name].byKey.get(fold(entry.label));
      if (!term) return [];
      const slugs = new Set([entry.label, ...entry.aliases].map((written) => slugOf(fold(written))));
      slugs.delete(term.slug);
      return [...slugs].map((slug) => ({ from: termUrl(name, slug), to: term.url, path: ALIAS_FILE }));
    }),
  );
}

function wishesOfNotes({ published }: SiteIndex, diagnostics: Diagnostic[]): Wish[] {
  const byPath = [...published].sort((a, b) => (a.path < b.path ? -1 : 1));
  return byPath.flatMap(({ path, redirects }) =>
    redirects.flatMap((written) => {
      const from = redirectUrl(written);
      if (from === null) diagnostics.push(noPath(written, path));
      return from === null ? [] : [{ from, to: noteUrl(path), path }];
    }),
  );
}

function taken(from: string, path: NotePath, owner: string): Diagnostic {
  const message = `${path} asks for a redirect from ${from}, which belongs to ${owner}.`;
  const hint = 'Leave the redirect out, or give it another path.';
  return { code: 'site/address', severity: 'error', message, hint, path, line: 1, column: 1 };
}

function noPath(written: string, path: NotePath): Diagnostic {
  const message = `“${written}” is no path that could redirect to the note.`;
  const hint = 'Write it as /old/path/, without “..”.';
  return { code: 'site/redirect', severity: 'error', message, hint, path, line: 1, column: 1 };
}
