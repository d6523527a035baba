import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import { newestFirst } from '../site/note-order.ts';
import type { Settings } from '../site/settings.ts';
import { isAddress, noteUrl } from '../site/urls.ts';
import { type Claims, openClaims } from './claims.ts';
import type { NoteEntry } from './note-entry.ts';

/** Addresses that the list of all notes keeps for its pages, also those to come. */
const LIST_PAGE = /^\/notes\/page\/\d+\/$/i;

/**
 * The notes that get a page, newest first: all of them but hidden drafts, and those whose address is taken or none. Of two
 * notes of one address the first by path has it.
 */
export function publishedNotes(
  entries: readonly NoteEntry[],
  { drafts }: Pick<Settings, 'drafts'>,
  diagnostics: Diagnostic[],
): NoteEntry[] {
  const claims = openClaims();
  const byPath = entries.filter(({ draft }) => drafts === 'mark' || !draft).sort((a, b) => (a.path < b.path ? -1 : 1));
  const published = byPath.filter(({ path }) => {
    const problem = settle(path, claims);
    if (problem) diagnostics.push({ code: 'site/address', severity: 'error', ...problem, path, line: 1, column: 1 });
    return problem === null;
  });
  return published.sort(newestFirst);
}

/** Takes the addresses of a note's page and data, or says why it cannot. */
function settle(path: NotePath, claims: Claims): Pick<Diagnostic, 'message' | 'hint'> | null {
  const url = noteUrl(path);
  if (!isAddress(url)) {
    const message = 'The name of the file cannot be part of an address; the note is left out.';
    return { message, hint: 'Rename it: something before .md, no backslash, no line end.' };
  }
  const owner = LIST_PAGE.test(url) ? 'the list of all notes' : claims.take(url, path);
  if (owner !== null) {
    const message = `${path} and ${owner} would both be the page ${url}; the note is left out.`;
    return { message, hint: 'Rename the file. Names that differ only in case are one name on many hosts.' };
  }
  claims.take(`${url}note.json`, path);
  return null;
}
