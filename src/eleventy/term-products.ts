import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { termEntrance, termListPage, termParts } from '../page/term-page.ts';
import { termFeeds } from '../publish/feeds.ts';
import { outputPath } from '../site/urls.ts';
import type { Term } from '../taxonomy/term.ts';
import { fileProducts } from './file-products.ts';
import type { FoundNote } from './found-note.ts';
import { allTerms, type KeyOf, listName, noteDigests } from './note-digests.ts';
import { pageProducts } from './page-kinds.ts';
import type { Product, ProductGroup } from './product.ts';
import { mayQuote, type QuotingPage, quotePlaces } from './term-quotes.ts';

interface TermSources {
  /** See `KeyOf`. */
  readonly keyOf: KeyOf;
  /** See `noteDigests`; with the names of `linkName`. */
  readonly digests: ReadonlyMap<NotePath, Digest>;
  readonly frame: Digest;
}

/**
 * The pages and feeds of all terms. There are four times as many as notes, and to lay them all out takes longer than everything else
 * that is planned; so their inputs are summed up first: the term's names, its notes, their terms. A numbered page is a group, which
 * follows from its own notes, and everything else of a term is another.
 */
export function termGroups(index: SiteIndex, found: readonly FoundNote[], sources: TermSources): ProductGroup[] {
  const byPath = new Map(found.map((note) => [note.entry.path, note]));
  const notes = noteDigests(index, sources.keyOf, listName);
  const byPlace = index.listed.map(({ path }) => notes.get(path) ?? '');
  const groups: ProductGroup[] = [];
  for (const term of allTerms(index)) {
    const { taxonomy, key, slug, label, aliases, url } = term;
    let inputs = `${sources.frame}\n${taxonomy}\n${key}\n${url}\n${label}\n${aliases.join('\n')}\n`;
    for (const place of term.places) inputs += byPlace[place];
    groups.push({
      inputs: { id: `${taxonomy}/${slug}`, digest: digestOf(inputs) },
      products: () => entranceProducts(term, { index, byPath, frame: sources.frame }),
      // What is quoted comes out of notes that another shard reads.
      divisible: !mayQuote(term),
    });
    if (term.notes.length >= index.settings.pageSize) groups.push(...numberedGroups(term, index, sources));
  }
  return groups;
}

/** The numbered pages of a term. */
function numberedGroups(term: Term, index: SiteIndex, { digests, frame }: TermSources): ProductGroup[] {
  const { taxonomy, key, label, url, hasPage } = term;
  if (!hasPage) return [];
  return termParts(term, index).numbered.map((part) => ({
    inputs: {
      id: outputPath(part.url),
      digest: digestOf([frame, taxonomy, key, label, url, ...part.items.map((path) => digests.get(path))].join('\n')),
    },
    products: () => pageProducts('term', [termListPage(term, part, index)], frame),
    divisible: true,
  }));
}

interface Surroundings {
  readonly index: SiteIndex;
  readonly byPath: ReadonlyMap<NotePath, FoundNote>;
  readonly frame: Digest;
}

/** Everything of a term but its numbered pages. */
function entranceProducts(term: Term, { index, byPath, frame }: Surroundings): Product[] {
  if (!term.hasPage) return [];
  const { entrance, redirects } = termParts(term, index);
  const view = termEntrance(term, entrance, index);
  const quotes = quotePlaces(term, index, byPath);
  const names = [term.label, ...term.aliases];
  return [
    ...(quotes.length > 0 ? [quotingProduct({ view, quotes, names }, frame)] : pageProducts('term', [view], frame)),
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
