import type { SiteIndex } from '../page/site-index.ts';
import { facetFiles } from '../search/facets.ts';
import { oldestFirst } from '../search/index-plan.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { FoundNote } from './found-note.ts';
import type { PlainFile } from './prepared-site.ts';

/** What `/browse/` filters the listed notes with. */
export function browseFiles({ listed, taxonomies }: SiteIndex, notes: readonly FoundNote[]): PlainFile[] {
  const summaries = new Map(notes.map(({ entry, search }) => [entry.path, search]));
  const facts = listed.toSorted(oldestFirst).flatMap((entry) => {
    const summary = summaries.get(entry.path);
    return summary ? [{ ...entry, ...summary }] : [];
  });
  return facetFiles(
    facts,
    TAXONOMIES.map(({ name }) => ({ name, terms: taxonomies.byName[name].terms })),
  );
}
