import type { NotePath } from '../model.ts';
import { noteUrl } from '../site/urls.ts';
import type { Taxonomy } from '../taxonomy/term.ts';
import type { NoteEntry } from './note-entry.ts';
import type { SiteIndex } from './site-index.ts';
import { writtenLinks } from './term-links.ts';
import type { Link, SeriesView } from './view.ts';

/** Where a note stands in each series that it belongs to. An excluded note stands in none. */
export function seriesViews({ path, listed, terms }: NoteEntry, index: SiteIndex): SeriesView[] {
  const series = Object.values(index.taxonomies.byName).filter(({ definition }) => definition.order === 'reading');
  if (!listed) return [];
  return series.flatMap((taxonomy) =>
    writtenLinks(terms[taxonomy.definition.name], taxonomy).map((term) => ({
      term,
      ...placeIn(orderOf(term.label, taxonomy, index), path, index),
    })),
  );
}

function orderOf(name: string, { resolve, byKey }: Taxonomy, { oldestFirst }: SiteIndex): readonly NotePath[] {
  const term = byKey.get(resolve(name).key);
  return term ? oldestFirst(term) : [];
}

function placeIn(notes: readonly NotePath[], path: NotePath, { entryOf }: SiteIndex): Omit<SeriesView, 'term'> {
  const at = notes.indexOf(path);
  const linkTo = (neighbour: NotePath | undefined): Link | null => {
    if (neighbour === undefined) return null;
    const { title, lang } = entryOf(neighbour);
    return { label: title, lang, url: noteUrl(neighbour) };
  };
  return {
    position: at + 1,
    total: notes.length,
    previous: at > 0 ? linkTo(notes[at - 1]) : null,
    next: linkTo(notes[at + 1]),
  };
}
