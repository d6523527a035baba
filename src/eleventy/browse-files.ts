import type { SiteIndex } from '../page/site-index.ts';
import { facetFiles } from '../search/facets.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { FoundNote } from './found-note.ts';
import type { PlainFile } from './prepared-site.ts';

/** What `/browse/` filters the listed notes with. */
export function browseFiles({ listed, taxonomies }: SiteIndex, notes: readonly FoundNote[]): PlainFile[] {
  const summaries = new Map(notes.map(({ entry, search }) => [entry.path, search]));
  const oldestFirst = listed.toReversed().map(({ path, title, date, draft }) => {
    const { shape, length } = summaries.get(path) as FoundNote['search'];
    return { title, date, draft, shape, length };
  });
  return facetFiles(
    oldestFirst,
    TAXONOMIES.map(({ name }) => ({ name, terms: taxonomies.byName[name].terms })),
  );
}
