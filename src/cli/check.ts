import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { doubtfulPairs } from '../check/doubtful-pairs.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostics.ts';
import { loadCorpus, loadNote } from '../pipeline.ts';
import { UsageError } from './usage-error.ts';

export interface CheckOptions {
  readonly zone: string;
  /** Lines for people and terminals, or JSON Lines. */
  readonly format: 'text' | 'json';
}

/** `note check DIR|FILE…`: the problems of notes, by file and line. Resolves to 1 if there is an error, else 0. */
export async function checkNotes(places: readonly string[], options: CheckOptions): Promise<number> {
  const found: Diagnostic[] = [];
  for (const place of places) found.push(...(await check(place, options.zone)));
  found.sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column);
  for (const diagnostic of found) {
    process.stdout.write(`${options.format === 'json' ? JSON.stringify(diagnostic) : formatDiagnostic(diagnostic)}\n`);
  }
  if (options.format === 'text') process.stderr.write(`${summary(found)}\n`);
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function check(place: string, zone: string): Promise<Diagnostic[]> {
  const kind = await stat(place).catch(() => null);
  if (kind === null) throw new UsageError(`There is no file or folder ${place}.`);
  if (kind.isDirectory()) {
    const { corpus, diagnostics } = await loadCorpus(place, { zone });
    return from(place, [...diagnostics, ...corpus.notes.flatMap(doubtfulPairs)]);
  }
  const { note, diagnostics } = await loadNote(dirname(place), basename(place), { zone });
  return from(dirname(place), [...diagnostics, ...(note ? doubtfulPairs(note) : [])]);
}

/** Paths as seen from where the command was given, so that a terminal can open them. */
function from(folder: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, path: join(folder, diagnostic.path) }));
}

function summary(found: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) =>
    found.filter((diagnostic) => diagnostic.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} warnings, ${count('info')} remarks`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
