import { type Digest, digestOf } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import { homePage } from '../page/home-page.ts';
import { noteListPage, noteListParts } from '../page/note-list.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { taxonomyPages } from '../page/taxonomy-page.ts';
import type { RedirectPage } from '../page/view.ts';
import { pageProducts } from './page-kinds.ts';
import { type ProductGroup, ungrouped } from './product.ts';

interface IndexSources {
  /** See `noteDigests`. */
  readonly digests: ReadonlyMap<NotePath, Digest>;
  readonly redirects: readonly RedirectPage[];
  readonly frame: Digest;
}

/** The pages that lead to notes and terms: the home page, the lists of all notes, the indexes; and the redirects. A page of the list is a group. */
export function indexGroups(index: SiteIndex, { digests, redirects, frame }: IndexSources): ProductGroup[] {
  const lists = noteListParts(index);
  const indexes = Object.values(index.taxonomies.byName).flatMap((taxonomy) => taxonomyPages(taxonomy, index));
  return [
    ungrouped(pageProducts('home', [homePage(index)], frame)),
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
    ungrouped(pageProducts('index', indexes, frame)),
    ungrouped(pageProducts('redirect', [...lists.redirects, ...redirects], frame)),
  ];
}
