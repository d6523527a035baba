import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import { newestFirst } from '../site/note-order.ts';
import type { Settings } from '../site/settings.ts';
import { noteUrl } from '../site/urls.ts';
import { openClaims } from './claims.ts';
import type { NoteEntry } from './note-entry.ts';

/** Addresses that the list of all notes keeps for its pages, also those to come. */
const LIST_PAGE = /^\/notes\/page\/\d+\/$/i;

/**
 * The notes that get a page, newest first: all of them but hidden drafts, and those whose address is taken. Of two notes of
 * one address the first by path has it.
 */
export function publishedNotes(
  entries: readonly NoteEntry[],
  { drafts }: Pick<Settings, 'drafts'>,
  diagnostics: Diagnostic[],
): NoteEntry[] {
  const { take } = openClaims();
  const byPath = entries.filter(({ draft }) => drafts === 'mark' || !draft).sort((a, b) => (a.path < b.path ? -1 : 1));
  const published = byPath.filter(({ path }) => {
    const url = noteUrl(path);
    const owner = LIST_PAGE.test(url) ? 'the list of all notes' : take(url, path);
    if (owner !== null) diagnostics.push(taken(path, url, owner));
    else take(`${url}note.json`, path);
    return owner === null;
  });
  return published.sort(newestFirst);
}

function taken(path: NotePath, url: string, owner: string): Diagnostic {
  const message = `${path} and ${owner} would both be the page ${url}; the note is left out.`;
  const hint = 'Rename the file. Names that differ only in case are one name on many hosts.';
  return { code: 'site/address', severity: 'error', message, hint, path, line: 1, column: 1 };
}
