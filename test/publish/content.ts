import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/project.ts';

/** The notes of this project, to hold exports against text in every shape. */
export function contentNotes(): { path: string; text: string }[] {
  const folder = join(ROOT, 'content/notes');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return paths.sort().map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
