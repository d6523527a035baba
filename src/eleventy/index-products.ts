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
  readonly frame: Digest;
}

/**
 * The pages that lead to notes and terms: the home page, the lists of all notes, the indexes; the redirects; and what programs read of
 * all notes. A page of the list is a group, and the rest is another, which follows from what notes say of themselves: to write in one of
 * them changes nothing in it.
 */
export function indexGroups(index: SiteIndex, { digests, redirects, frame }: IndexSources): ProductGroup[] {
  const lists = noteListParts(index);
  const digest = digestOfData([frame, index.aliases, index.published]);
  return [
    {
      inputs: { id: 'index', digest },
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
