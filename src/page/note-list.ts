import { NOTES_URL } from '../site/urls.ts';
import { cutList, type ListPart } from './cut-list.ts';
import type { NoteEntry } from './note-entry.ts';
import type { SiteIndex } from './site-index.ts';
import type { NoteListPage, RedirectPage } from './view.ts';

/** The list of all notes, page by page: the entrance first, then the numbered pages. */
export function noteListPages({ listed, settings, cardOf }: SiteIndex): {
  pages: NoteListPage[];
  redirects: readonly RedirectPage[];
} {
  const { entrance, numbered, redirects } = cutList(NOTES_URL, listed.toReversed(), settings.pageSize);
  const pageOf = ({ url, items, pager }: ListPart<NoteEntry>, count: number | null): NoteListPage => {
    const notes = items.toReversed().map(({ path }) => cardOf(path));
    return { url, count, notes, pager };
  };
  return { pages: [pageOf(entrance, listed.length), ...numbered.map((part) => pageOf(part, null))], redirects };
}
