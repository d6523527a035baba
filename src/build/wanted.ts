import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { wantedOf } from '../note/opt-outs.ts';

/**
 * The problems that only all notes together show, such as links that lead nowhere, without those that the author of their note has opted
 * out of. They are few; of the others reading a note takes care.
 */
export function wantedIn(folder: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const texts = new Map<string, string>();
  return diagnostics.flatMap((diagnostic) => {
    const { path } = diagnostic;
    if (!texts.has(path)) texts.set(path, textOf(join(folder, path)));
    return wantedOf([diagnostic], texts.get(path) ?? '');
  });
}

/** Empty for what is no note, such as the settings. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
  } catch {
    return '';
  }
}
