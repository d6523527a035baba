import type { Digest } from '../ledger/digest.ts';
import { homePage } from '../page/home-page.ts';
import { noteListPages } from '../page/note-list.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { taxonomyPages } from '../page/taxonomy-page.ts';
import type { RedirectPage } from '../page/view.ts';
import { pageProducts } from './page-kinds.ts';
import type { Product } from './product.ts';

/** The pages that lead to notes and terms: the home page, the lists of all notes, the indexes; and the redirects. */
export function indexProducts(index: SiteIndex, redirects: readonly RedirectPage[], frame: Digest): Product[] {
  const lists = noteListPages(index);
  const taxonomies = Object.values(index.taxonomies.byName);
  return [
    ...pageProducts('home', [homePage(index)], frame),
    ...pageProducts('list', lists.pages, frame),
    ...pageProducts(
      'index',
      taxonomies.flatMap((taxonomy) => taxonomyPages(taxonomy, index)),
      frame,
    ),
    ...pageProducts('redirect', [...lists.redirects, ...redirects], frame),
  ];
}
