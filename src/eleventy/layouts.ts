import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import type { NotePath, WrittenLayout } from '../model.ts';
import { DEFAULT_LAYOUT } from '../page/note-page.ts';
import { isForOtherPages } from './page-kinds.ts';

/** Where layouts lie. */
const LAYOUTS = '_includes';
/** The name of a file in that folder, not of one elsewhere. */
const LAYOUT_NAME = /^[^/\\]+\.njk$/;

/** Answers the layout that a note is shown with; the folder is asked once for each name. */
export function layoutChooser(): (path: NotePath, written: WrittenLayout | null, diagnostics: Diagnostic[]) => string {
  const known = new Map<string, boolean>();
  return (path, written, diagnostics) => {
    if (written === null) return DEFAULT_LAYOUT;
    const { name } = written;
    const exists = known.get(name) ?? (LAYOUT_NAME.test(name) && existsSync(join(LAYOUTS, name)));
    known.set(name, exists);
    return exists && !isForOtherPages(name) ? name : usualLayout(path, { ...written, exists }, diagnostics);
  };
}

/** Where the layout that a note asks for does not exist or is of no use, the usual one, and its author is told. */
function usualLayout(
  path: NotePath,
  { name: layout, line, column, exists }: WrittenLayout & { readonly exists: boolean },
  diagnostics: Diagnostic[],
): string {
  reporterFor(
    path,
    diagnostics,
  )({
    code: 'front-matter/layout',
    severity: 'warning',
    message: `${exists ? `${layout} is no layout for notes` : `There is no layout ${layout}`}; the note is shown with ${DEFAULT_LAYOUT}.`,
    hint: `Leave the field out, or write a layout of that name into ${LAYOUTS}.`,
    line,
    column,
  });
  return DEFAULT_LAYOUT;
}
