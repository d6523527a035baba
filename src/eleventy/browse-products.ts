import { type Digest, digestOfData } from '../ledger/digest.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { facetFiles, lengthFile } from '../search/facets.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { fileProducts } from './file-products.ts';
import type { FoundNote } from './found-note.ts';
import { type ProductGroup, ungrouped } from './product.ts';

/** What `/browse/` filters the listed notes with. `said`: see `saidDigest`; an edit of a text changes no more than how long it is. */
export function browseGroups(
  { listed, taxonomies }: SiteIndex,
  notes: readonly FoundNote[],
  said: Digest,
): ProductGroup[] {
  const summaries = new Map(notes.map(({ entry, search }) => [entry.path, search]));
  const oldestFirst = listed.toReversed().map(({ path, title, date, draft }) => {
    const { shape, length } = summaries.get(path) as FoundNote['search'];
    return { title, date, draft, shape, length };
  });
  const terms = () => TAXONOMIES.map(({ name }) => ({ name, terms: taxonomies.byName[name].terms }));
  return [
    {
      inputs: { id: 'browse', digest: digestOfData([said, oldestFirst.map(({ shape }) => shape)]) },
      products: () => fileProducts(facetFiles(oldestFirst, terms())),
    },
    ungrouped(fileProducts([lengthFile(oldestFirst)])),
  ];
}
