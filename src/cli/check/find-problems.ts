import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { chosenLexicon } from '../../align/chosen-lexicon.ts';
import { checkNotes } from '../../build/check-notes.ts';
import type { CheckedFacts } from '../../check/facts.ts';
import { similarTerms } from '../../check/similar-terms.ts';
import { termPlace } from '../../check/term-place.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { NotePath } from '../../model.ts';
import { linkedFolders } from '../../note/linked-folders.ts';
import { filePaths, isNote } from '../../note/note-folder.ts';
import type { Settings } from '../../site/settings.ts';
import { type AliasBook, loadAliases } from '../../taxonomy/aliases.ts';
import { resolverFor } from '../../taxonomy/resolver.ts';
import { UsageError } from '../usage-error.ts';
import { layoutProblems } from './layout-problems.ts';
import { linkProblems } from './link-problems.ts';

/** What checking a place has found. */
export interface Checked {
  /** Paths as seen from where the command was given, so that a terminal can open them; by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: readonly CheckedFacts[];
  /** Number of notes. */
  readonly count: number;
}

const ALIASES = 'content/_data/aliases.yaml';

/**
 * Checks a folder of notes, where their links lead and how their terms go together; or a single note. `patient`: nobody waits for it.
 * @throws {UsageError} where there is nothing of that name.
 */
export async function findProblems(
  place: string,
  { zone, allowed }: Pick<Settings, 'zone' | 'allowed'>,
  { patient = false }: { readonly patient?: boolean } = {},
): Promise<Checked> {
  const kind = await stat(place).catch(() => null);
  if (kind === null) throw new UsageError(`There is no file or folder ${place}.`);
  const folder = kind.isDirectory() ? place : dirname(place);
  const files = kind.isDirectory() ? await filePaths(place) : [];
  const paths = kind.isDirectory() ? files.filter(isNote) : [basename(place)];
  const records = await checkNotes(paths, {
    ...{ folder, zone, allowed, patient },
    lexicon: chosenLexicon(undefined),
  });
  const facts = records.flatMap(({ found }) => found.facts ?? []);
  const among = kind.isDirectory()
    ? [...linkProblems(folder, facts, files), ...(await termProblems(folder, facts)), ...(await linkedFolders(folder))]
    : [];
  const told = records.flatMap(({ found }) => found.diagnostics);
  const diagnostics = [...told, ...layoutProblems(folder, facts), ...among]
    .map((diagnostic) => ({ ...diagnostic, path: join(folder, diagnostic.path) }))
    .sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column);
  return { diagnostics, facts, count: paths.length };
}

/** Terms that are nearly others, each where its note writes it. */
async function termProblems(folder: string, facts: readonly CheckedFacts[]): Promise<Diagnostic[]> {
  const { aliases } = await loadAliases(ALIASES);
  const problems = similarTerms(facts, resolver(aliases));
  const lines = new Map<NotePath, readonly string[]>();
  const found: Diagnostic[] = [];
  for (const { path, taxonomy, written, diagnostic } of problems) {
    if (!lines.has(path)) lines.set(path, await frontMatterLines(join(folder, path)));
    found.push({ ...diagnostic, path, ...termPlace(lines.get(path) ?? [], taxonomy, written) });
  }
  return found;
}

const CLOSING = '\n---';

/** The lines down to the end of the front matter, or all where that has none; of long texts it is little. */
async function frontMatterLines(file: string): Promise<string[]> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const end = bytes.indexOf(CLOSING, 1);
  return bytes
    .subarray(0, end < 0 ? bytes.length : end + CLOSING.length)
    .toString('utf8')
    .split(/\r\n?|\n/);
}

function resolver(aliases: AliasBook): (taxonomy: keyof AliasBook, written: string) => string {
  const known = new Map<string, ReturnType<typeof resolverFor>>();
  return (taxonomy, written) => {
    const resolve = known.get(taxonomy) ?? resolverFor(aliases[taxonomy] ?? []);
    known.set(taxonomy, resolve);
    return resolve(written).key;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
