import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { termPages } from '../page/term-page.ts';
import { termFeeds } from '../publish/feeds.ts';
import { outputPath } from '../site/urls.ts';
import type { Term } from '../taxonomy/term.ts';
import { fileProducts } from './file-products.ts';
import type { FoundNote } from './found-note.ts';
import { type KeyOf, noteDigests } from './note-digests.ts';
import { pageProducts } from './page-kinds.ts';
import type { Product, ProductGroup } from './product.ts';
import { mayQuote, type QuotingPage, quotePlaces } from './term-quotes.ts';

/**
 * The pages and feeds of all terms, a group for each term. There are four times as many as notes, and to lay them all out takes longer
 * than everything else that is planned; so their inputs are summed up first: the term's names, its notes, their terms.
 */
export function termGroups(
  index: SiteIndex,
  found: readonly FoundNote[],
  { keyOf, nameOf: linkName, frame }: TermNames & { readonly keyOf: KeyOf; readonly frame: Digest },
): ProductGroup[] {
  const terms = Object.values(index.taxonomies.byName).flatMap((taxonomy) => taxonomy.terms);
  const nameOf = (term: Term) => `${term.label}\n${linkName(term)}`;
  const notes = noteDigests(index, keyOf, nameOf);
  const byPath = new Map(found.map((note) => [note.entry.path, note]));
  return terms.map((term) => {
    const itsNotes = term.notes.map((path) => notes.get(path)).join('');
    return {
      inputs: {
        id: `${term.taxonomy}/${term.slug}`,
        digest: digestOf([frame, nameOf(term), ...term.aliases, itsNotes].join('\n')),
      },
      products: () => productsOf(term, { index, byPath, frame }),
      // What is quoted comes out of notes that another shard reads.
      divisible: !mayQuote(term),
    };
  });
}

interface TermNames {
  /** See `linkNames`. */
  readonly nameOf: (term: Term) => string;
}

interface TermSources {
  readonly index: SiteIndex;
  readonly byPath: ReadonlyMap<NotePath, FoundNote>;
  readonly frame: Digest;
}

function productsOf(term: Term, { index, byPath, frame }: TermSources): Product[] {
  const { pages, redirects } = termPages(term, index);
  const [entrance, ...numbered] = pages;
  const quotes = entrance ? quotePlaces(term, index, byPath) : [];
  const names = [term.label, ...term.aliases];
  return [
    ...(entrance && quotes.length > 0 ? [quotingProduct({ view: entrance, quotes, names }, frame)] : []),
    ...pageProducts('term', quotes.length > 0 ? numbered : pages, frame),
    ...pageProducts('redirect', redirects, frame),
    ...fileProducts(termFeeds(term, index)),
  ];
}

/** A page that quotes notes follows from what they were read from, too. */
function quotingProduct(page: QuotingPage, frame: Digest): Product {
  return {
    files: [outputPath(page.view.url)],
    digest: digestOfData([frame, 'term', page]),
    job: () => ({ kind: 'term', page }),
  };
}
