import { NOTES_URL } from '../site/urls.ts';
import { cutList, type ListPart } from './cut-list.ts';
import type { NoteEntry } from './note-entry.ts';
import type { SiteIndex } from './site-index.ts';
import type { NoteListPage, RedirectPage } from './view.ts';

/** A page of the list that is not laid out yet: what it says besides its notes, and those, newest first. */
export interface NoteListPart {
  readonly head: Omit<NoteListPage, 'notes'>;
  readonly notes: readonly NoteEntry[];
}

/** The list of all notes, page by page: the entrance first, then the numbered pages. */
export function noteListParts({ listed, settings }: SiteIndex): {
  parts: readonly NoteListPart[];
  redirects: readonly RedirectPage[];
} {
  const { entrance, numbered, redirects } = cutList(NOTES_URL, listed.toReversed(), settings.pageSize);
  const partOf = ({ url, items, pager }: ListPart<NoteEntry>, count: number | null): NoteListPart => {
    return { head: { url, count, pager }, notes: items.toReversed() };
  };
  return { parts: [partOf(entrance, listed.length), ...numbered.map((part) => partOf(part, null))], redirects };
}

/** Lays such a page out. */
export function noteListPage({ head, notes }: NoteListPart, { cardOf }: SiteIndex): NoteListPage {
  const { url, count, pager } = head;
  return { url, count, notes: notes.map(({ path }) => cardOf(path)), pager };
}
