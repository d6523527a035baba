import type { SitePages } from '../page/view.ts';
import { outputPath } from '../site/urls.ts';

/** A page as Eleventy is told of it: a layout and the one view model that the layout shows. */
export interface PlannedPage {
  /** Name of a virtual template, unlike any other; also what an error message calls the page. */
  readonly key: string;
  readonly layout: string;
  /** Path of the file below the output folder. */
  readonly file: string;
  /** The name under which the layout knows the view model, and the view model. */
  readonly name: string;
  readonly view: View;
}

interface View {
  readonly url: string;
  readonly layout?: string;
}

interface PageKind {
  readonly name: string;
  /** In `_includes`; a view that names another layout has its way. */
  readonly layout: string;
  readonly views: (pages: SitePages) => readonly View[];
}

/** Every kind of page that is made from the notes. */
const KINDS: readonly PageKind[] = [
  { name: 'home', layout: 'home.njk', views: ({ home }) => [home] },
  { name: 'note', layout: 'post.njk', views: ({ notes }) => notes },
  { name: 'list', layout: 'notes.njk', views: ({ noteLists }) => noteLists },
  { name: 'term', layout: 'term.njk', views: ({ terms }) => terms },
  { name: 'index', layout: 'taxonomy.njk', views: ({ taxonomies }) => taxonomies },
  { name: 'redirect', layout: 'redirect.njk', views: ({ redirects }) => redirects },
];

/** All pages of the site, ready to be rendered. Keys are encoded, for a note's file may have any name. */
export function planPages(pages: SitePages): PlannedPage[] {
  return KINDS.flatMap(({ name, layout, views }) =>
    views(pages).map((view) => ({
      key: `${name}/${encodeURIComponent(view.url)}.njk`,
      layout: view.layout ?? layout,
      file: outputPath(view.url),
      name,
      view,
    })),
  );
}
