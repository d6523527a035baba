import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import { DEFAULT_LAYOUT } from '../page/note-page.ts';
import type { NotePage } from '../page/view.ts';

/** Where layouts lie. */
const LAYOUTS = '_includes';
/** The name of a file in that folder, not of one elsewhere. */
const LAYOUT_NAME = /^[^/\\]+\.njk$/;

/** The page of a note whose layout does not exist gets the usual one, and its author is told. */
export function withKnownLayout(page: NotePage, diagnostics: Diagnostic[]): NotePage {
  const { layout, path } = page;
  if (LAYOUT_NAME.test(layout) && existsSync(join(LAYOUTS, layout))) return page;
  reporterFor(
    path,
    diagnostics,
  )({
    code: 'front-matter/layout',
    severity: 'warning',
    message: `There is no layout ${layout}; the note is shown with ${DEFAULT_LAYOUT}.`,
    hint: `Leave the field out, or write a layout of that name into ${LAYOUTS}.`,
    line: 1,
  });
  return { ...page, layout: DEFAULT_LAYOUT };
}
