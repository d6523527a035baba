import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import { DEFAULT_LAYOUT } from '../page/note-page.ts';
import { isForOtherPages } from './page-kinds.ts';

/** Where layouts lie. */
const LAYOUTS = '_includes';
/** The name of a file in that folder, not of one elsewhere. */
const LAYOUT_NAME = /^[^/\\]+\.njk$/;

/** The layout that a note is shown with: the one it asks for; where that does not exist the usual one, and its author is told. */
export function knownLayout(path: NotePath, layout: string, diagnostics: Diagnostic[]): string {
  const exists = LAYOUT_NAME.test(layout) && existsSync(join(LAYOUTS, layout));
  if (exists && !isForOtherPages(layout)) return layout;
  reporterFor(
    path,
    diagnostics,
  )({
    code: 'front-matter/layout',
    severity: 'warning',
    message: `${exists ? `${layout} is no layout for notes` : `There is no layout ${layout}`}; the note is shown with ${DEFAULT_LAYOUT}.`,
    hint: `Leave the field out, or write a layout of that name into ${LAYOUTS}.`,
    line: 1,
  });
  return DEFAULT_LAYOUT;
}
