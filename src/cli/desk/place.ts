import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../diagnostics.ts';
import { type Html, html } from './html.ts';

/** Where a problem is, as a link that an editor opens: `content/notes/a.md:12:3`, or with a shorter name of the file. */
export function placeLink({ path, line, column }: Diagnostic, name: string = path): Html {
  const file = pathToFileURL(resolve(path)).pathname;
  return html`<a class="place" href="vscode://file${file}:${line}:${column}">${name}:${line}:${column}</a>`;
}
