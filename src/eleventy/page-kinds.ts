import type { Digest } from '../ledger/digest.ts';
import { digestOfData } from '../ledger/digest.ts';
import { outputPath } from '../site/urls.ts';
import type { Product } from './product.ts';

/** The layout of each kind of page, and the name under which the layout knows its view model. */
const LAYOUTS = {
  home: 'home.njk',
  note: 'post.njk',
  list: 'notes.njk',
  term: 'term.njk',
  index: 'taxonomy.njk',
  glossary: 'glossary.njk',
  redirect: 'redirect.njk',
} as const;

/** A kind of page that is made from the notes. */
export type PageKind = keyof typeof LAYOUTS;

/** The frame of every page, which is no layout by itself. */
const FRAME = 'base.njk';

/** Whether a layout can show nothing but pages of another kind than notes, so that a note in it would be an error. */
export function isForOtherPages(layout: string): boolean {
  return layout === FRAME || (layout !== LAYOUTS.note && Object.values<string>(LAYOUTS).includes(layout));
}

/** A page as Eleventy is told of it: a layout and the one view model that the layout shows. */
export interface PlannedPage {
  /** Name of a virtual template, unlike any other; also what an error message calls the page. */
  readonly key: string;
  readonly layout: string;
  /** Path of the file below the output folder. */
  readonly file: string;
  readonly name: PageKind;
  readonly view: View;
}

interface View {
  readonly url: string;
  readonly layout?: string;
}

/** A page of a kind; a view that names another layout has its way. Keys are encoded, for a note's file may have any name. */
export function planPage(name: PageKind, view: View): PlannedPage {
  return {
    key: `${name}/${encodeURIComponent(view.url)}.html`,
    layout: view.layout ?? LAYOUTS[name],
    file: outputPath(view.url),
    name,
    view,
  };
}

/** Pages whose view models say everything about them; `frame` is the digest of what all pages share. */
export function pageProducts(name: PageKind, views: readonly View[], frame: Digest): Product[] {
  return views.map((view) => {
    const page = planPage(name, view);
    return { files: [page.file], digest: digestOfData([frame, name, view]), job: () => ({ kind: 'page', page }) };
  });
}
