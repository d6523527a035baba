import { type Digest, digestOf } from '../ledger/digest.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { termPages } from '../page/term-page.ts';
import { termFeeds } from '../publish/feeds.ts';
import type { Term } from '../taxonomy/term.ts';
import { fileProducts } from './file-products.ts';
import { type KeyOf, linkName, noteDigests } from './note-digests.ts';
import { pageProducts } from './page-kinds.ts';
import type { Product, ProductGroup } from './product.ts';

/**
 * The pages and feeds of all terms, a group for each term. There are four times as many as notes, and to lay them all out takes longer
 * than everything else that is planned; so their inputs are summed up first: the term's names, its notes, their terms.
 */
export function termGroups(index: SiteIndex, keyOf: KeyOf, frame: Digest): ProductGroup[] {
  const terms = Object.values(index.taxonomies.byName).flatMap((taxonomy) => taxonomy.terms);
  const nameOf = (term: Term) => `${term.label}\n${linkName(term, index)}`;
  const notes = noteDigests(index, keyOf, nameOf);
  return terms.map((term) => {
    const itsNotes = term.notes.map((path) => notes.get(path)).join('');
    return {
      inputs: {
        id: `${term.taxonomy}/${term.slug}`,
        digest: digestOf([frame, nameOf(term), ...term.aliases, itsNotes].join('\n')),
      },
      products: () => productsOf(term, index, frame),
      divisible: true,
    };
  });
}

function productsOf(term: Term, index: SiteIndex, frame: Digest): Product[] {
  const { pages, redirects } = termPages(term, index);
  return [
    ...pageProducts('term', pages, frame),
    ...pageProducts('redirect', redirects, frame),
    ...fileProducts(termFeeds(term, index)),
  ];
}
