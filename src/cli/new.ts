import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { composeNote, fileNameOf, SKELETON } from '../import/compose-note.ts';
import { NOTE_FLAGS, type NoteFlags, noteFlags } from './note-flags.ts';
import { loadKnown, spellTerms } from './note-terms.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-file.ts';

const FLAGS = {
  ...NOTE_FLAGS,
  notes: { type: 'string', default: 'content/notes' },
  output: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/**
 * `note new [--title …]`: a new note with its front matter and room for the two languages. Without a title it asks, if
 * there is a terminal. Resolves to the exit code: 1 if there is such a file already, or the author gave up.
 * @throws {UsageError} without a title and a terminal
 */
export async function runNew(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: FLAGS });
  const { notes, output } = values as { notes: string; output?: string };
  const given = noteFlags(values);
  const known = await loadKnown(notes);
  const wanted = given.texts.title ? given : await ask(given, known);
  if (wanted === null) {
    say('Nothing was written.');
    return 1;
  }
  const { title = '' } = wanted.texts;
  const file = output ?? join(notes, fileNameOf({ ...wanted.texts, title }));
  const terms = spellTerms(wanted.terms, known.taxonomies, say);
  const fields = { ...wanted.texts, ...Object.fromEntries(terms.map((each) => [each.field, each.terms])), draft: true };
  if (!(await writeNew(file, composeNote(fields, SKELETON)))) {
    say(`${file} is there already; nothing was written. Choose another name with --output.`);
    return 1;
  }
  process.stdout.write(`${file}\n`);
  return 0;
}

/** Asks for what the flags do not say; `null` if the author gives up. */
async function ask(given: NoteFlags, known: Awaited<ReturnType<typeof loadKnown>>): Promise<NoteFlags | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError(
      'note new needs --title where there is no terminal to ask in. See npm run -s note -- new --help.',
    );
  }
  const { askForNote } = await import('./ask-for-note.ts');
  return askForNote(given, known);
}
