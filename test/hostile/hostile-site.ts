import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { BuiltSite } from '../support/built-site.ts';
import { duizhao, ROOT, type Run } from '../support/project.ts';
import { writeOddFiles } from './odd-files.ts';

export const FIXTURES = join(import.meta.dirname, 'notes');

/** The hostile notes and the one site that all of them make. */
export interface HostileSite extends BuiltSite {
  /** Folder of the notes; nothing of the folder above it may be touched. */
  readonly notes: string;
  readonly above: string;
  readonly build: Run;
  readonly remove: () => void;
}

/** Copies the fixtures, makes those that no editor could keep, and builds. */
export async function buildHostileSite(): Promise<HostileSite> {
  const above = mkdtempSync(join(tmpdir(), 'duizhao-hostile-'));
  const notes = join(above, 'notes');
  cpSync(FIXTURES, notes, { recursive: true });
  writeOddFiles(notes, join(above, 'outside'));
  const folder = join(above, 'site');
  const build = await duizhao(ROOT, 'build', '--clean', '--notes', notes, '--output', folder);
  return { folder, prefix: '/', notes, above, build, remove: () => rmSync(above, { recursive: true, force: true }) };
}

/** The files of the site that a program reads as text, with what they hold. */
export function textsOf(folder: string, ending: RegExp): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]);
}
