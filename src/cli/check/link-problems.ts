import { wantedIn } from '../../build/wanted.ts';
import type { CheckedFacts } from '../../check/facts.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { isNote } from '../../note/note-folder.ts';
import { noteLinks } from '../../page/note-links.ts';

/**
 * Links that lead nowhere: only the whole folder can tell. `paths`: of all its files. What an author has opted out of is not
 * among them.
 */
export function linkProblems(folder: string, facts: readonly CheckedFacts[], paths: readonly string[]): Diagnostic[] {
  const targets = {
    notes: new Set(paths.filter(isNote)),
    files: new Set(paths.filter((path) => !isNote(path))),
    pathPrefix: '/',
  };
  const linked = facts.filter(({ links }) => links.length > 0);
  return wantedIn(
    folder,
    linked.flatMap((note) => noteLinks(note, targets).diagnostics),
  );
}
