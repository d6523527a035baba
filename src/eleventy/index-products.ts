import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import { homePage } from '../page/home-page.ts';
import { noteListPage, noteListParts } from '../page/note-list.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { taxonomyPages } from '../page/taxonomy-page.ts';
import type { RedirectPage } from '../page/view.ts';
import { plainFiles } from '../publish/plain-files.ts';
import { fileProducts } from './file-products.ts';
import { pageProducts } from './page-kinds.ts';
import type { ProductGroup } from './product.ts';

interface IndexSources {
  /** See `noteDigests`. */
  readonly digests: ReadonlyMap<NotePath, Digest>;
  readonly redirects: readonly RedirectPage[];
  /** See `saidDigest`. */
  readonly said: Digest;
  readonly frame: Digest;
}

/** Digest of what notes say of themselves, of the alias file and of what every page shares: the index follows from nothing else. */
export function saidDigest({ aliases, published }: SiteIndex, frame: Digest): Digest {
  return digestOfData([frame, aliases, published]);
}

/**
 * The pages that lead to notes and terms: the home page, the lists of all notes, the indexes; the redirects; and what programs read of
 * all notes. A page of the list is a group, and the rest is another, which follows from what notes say of themselves: to write in one of
 * them changes nothing in it.
 */
export function indexGroups(index: SiteIndex, { digests, redirects, said, frame }: IndexSources): ProductGroup[] {
  const lists = noteListParts(index);
  return [
    {
      inputs: { id: 'index', digest: said },
      products: () => [
        ...pageProducts('home', [homePage(index)], frame),
        ...pageProducts(
          'index',
          Object.values(index.taxonomies.byName).flatMap((one) => taxonomyPages(one, index)),
          frame,
        ),
        ...pageProducts('redirect', [...lists.redirects, ...redirects], frame),
        ...fileProducts(plainFiles(index)),
      ],
    },
    ...lists.parts.map((part): ProductGroup => {
      const itsNotes = part.notes.map(({ path }) => digests.get(path)).join('');
      return {
        inputs: {
          id: `list ${part.head.url}`,
          digest: digestOf([frame, JSON.stringify(part.head), itsNotes].join('\n')),
        },
        products: () => pageProducts('list', [noteListPage(part, index)], frame),
      };
    }),
  ];
}
