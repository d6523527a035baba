import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { filePaths, isNote } from '../note/note-folder.ts';
import { type Renaming, retag } from '../note/retag.ts';
import { TAXONOMIES, type TaxonomyDefinition } from '../site/taxonomies.ts';
import { ALIAS_FILE } from '../taxonomy/aliases.ts';
import { AliasConflict, renameLabel } from '../taxonomy/edit-aliases.ts';
import { closest } from '../text/closest.ts';
import { fold } from '../text/fold.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';
import { replaceFile } from './write-file.ts';

const FLAGS = {
  notes: { type: 'string', default: 'content/notes' },
  'dry-run': { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** A file and what becomes of it. */
interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * `note retag TAXONOMY OLD NEW [--dry-run]`: renames a term in the front matter of every note, and lets its old address lead to the new one. Resolves to
 * the exit code: 1 if no note has the term, or the alias file stands in the way; then nothing is written.
 * @throws {UsageError} where there is no such taxonomy or folder
 */
export async function runRetag(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  const [name, old, now, ...more] = positionals.map((each) => each.trim());
  if (!name || !old || !now || more.length > 0)
    throw new UsageError('note retag needs a taxonomy, the old name and the new one.');
  const renaming = { taxonomy: taxonomyOf(name), old, now };
  const notes = await changedNotes(values.notes, renaming);
  if (notes.length === 0) {
    say(`No note below ${values.notes} has ${old} among its ${renaming.taxonomy.name}.`);
    return 1;
  }
  try {
    const changes = [...notes, ...(await changedAliases(renaming))];
    if (values['dry-run']) for (const change of changes) process.stdout.write(diffOf(change));
    else for (const { file, after } of changes) await replaceFile(file, after);
  } catch (error) {
    if (!(error instanceof AliasConflict)) throw error;
    say(`${error.message} Nothing was written.`);
    return 1;
  }
  const count = notes.length === 1 ? '1 note' : `${notes.length} notes`;
  say(values['dry-run'] ? `${count} would change.` : `${count} changed.`);
  return 0;
}

/** By its name, one of its fields, or its name without the plural: `tags`, `companies_orgs`, `tag`. */
function taxonomyOf(name: string): TaxonomyDefinition {
  const found = TAXONOMIES.find((row) => row.name === name || row.fields.includes(name) || row.name === `${name}s`);
  if (found) return found;
  const names = TAXONOMIES.map((row) => row.name);
  const meant = closest(name, names);
  throw new UsageError(
    `There is no taxonomy ${name}. ${meant ? `Did you mean ${meant}?` : `There are ${names.join(', ')}.`}`,
  );
}

async function changedNotes(folder: string, renaming: Renaming): Promise<Change[]> {
  const paths = await filePaths(folder).catch((cause: unknown) => {
    throw new UsageError(`There is no folder of notes at ${folder}. Choose another with --notes.`, { cause });
  });
  const changes: Change[] = [];
  for (const path of paths.filter(isNote)) {
    const file = join(folder, path);
    const before = utf8(await readFile(file));
    const after = before === null ? null : retag(before, renaming);
    if (before === null) say(`${file} is not UTF-8 and was left as it is.`);
    else if (after !== null && after !== before) changes.push({ file, before, after });
  }
  return changes;
}

/** The text with its byte order mark, so that it can be written back byte for byte; `null` in any other encoding. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Names of the same key share an address; only another key needs one that leads from the old to the new. */
async function changedAliases({ taxonomy, old, now }: Renaming): Promise<Change[]> {
  const before = await readFile(ALIAS_FILE, 'utf8').catch(() => '');
  const after = fold(old) === fold(now) ? before : renameLabel(before, taxonomy.name, old, now);
  return after === before ? [] : [{ file: ALIAS_FILE, before, after }];
}

function diffOf({ file, before, after }: Change): string {
  return createTwoFilesPatch(file, file, before, after, '', '', { context: 1, headerOptions: FILE_HEADERS_ONLY });
}
