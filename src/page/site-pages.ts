import type { Diagnostic } from '../diagnostics.ts';
import { homePage } from './home-page.ts';
import { noteListPage, noteListParts } from './note-list.ts';
import { redirectPages } from './redirects.ts';
import type { SiteIndex } from './site-index.ts';
import { taxonomyPages } from './taxonomy-page.ts';
import { termPages } from './term-page.ts';
import type { IndexPages } from './view.ts';

/** Every page of the site but those of notes. All of it follows from the index. */
export function indexPages(index: SiteIndex): { pages: IndexPages; diagnostics: readonly Diagnostic[] } {
  const taxonomies = Object.values(index.taxonomies.byName);
  const lists = noteListParts(index);
  const terms = taxonomies.flatMap((taxonomy) => taxonomy.terms.map((term) => termPages(term, index)));
  const old = redirectPages(index);
  const pages = {
    home: homePage(index),
    noteLists: lists.parts.map((part) => noteListPage(part, index)),
    terms: terms.flatMap((term) => term.pages),
    taxonomies: taxonomies.flatMap((taxonomy) => taxonomyPages(taxonomy, index)),
    redirects: [...lists.redirects, ...terms.flatMap((term) => term.redirects), ...old.redirects],
  };
  return { pages, diagnostics: old.diagnostics };
}
