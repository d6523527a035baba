import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { alignSegments } from '../align/align-segments.ts';
import { chosenLexicon, lexiconAt } from '../align/chosen-lexicon.ts';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../diagnostics.ts';
import { readChapters } from '../import/chapters.ts';
import { composeNote, fileNameOf } from '../import/compose-note.ts';
import { type Imported, importFiles } from '../import/import-files.ts';
import { bodyOf } from '../import/note-text.ts';
import { readTextFile } from '../import/read-file.ts';
import type { Chapter } from '../import/sections.ts';
import { clock } from '../text/clock.ts';
import { NOTE_FLAGS, noteFlags } from './note-flags.ts';
import { loadKnown, spellTerms } from './note-terms.ts';
import { reportLeftovers } from './report-leftovers.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';
import { writeNew } from './write-file.ts';

const FLAGS = {
  ...NOTE_FLAGS,
  notes: { type: 'string', default: 'content/notes' },
  output: { type: 'string' },
  chapters: { type: 'string' },
  note: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/**
 * `note import FILE [FILE]`: subtitles, a transcript, a memory or a table → a new note. Resolves to the exit code: 1 if a file is not
 * what it should be, or the note is there already; then nothing is written.
 * @throws {UsageError} where the files are too many, too few or missing
 */
export async function runImport(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  const { notes, output, chapters: chapterFile, note } = values as Values;
  checkFiles(files, chapterFile);
  const diagnostics: Diagnostic[] = [];
  const chapters = chapterFile === undefined ? [] : await chaptersOf(chapterFile, diagnostics);
  const lexicon = await lexiconAt(chosenLexicon(undefined));
  const read = await importFiles(files, {
    chapters,
    note,
    align: (en, zh) => alignSegments(en, zh, { lexicon }),
  });
  diagnostics.push(...read.diagnostics);
  for (const diagnostic of diagnostics) say(formatDiagnostic(diagnostic));
  if (read.imported === null || diagnostics.some(({ severity }) => severity === 'error')) {
    say('Nothing was written.');
    return 1;
  }
  return await write(read.imported, { values, files, notes, output, chapters });
}

interface Values {
  readonly notes: string;
  readonly output?: string;
  readonly chapters?: string;
  readonly note?: string;
}

interface Target extends Pick<Values, 'notes'> {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly output: string | undefined;
  readonly chapters: readonly Chapter[];
}

async function write({ sections, duration }: Imported, target: Target): Promise<number> {
  const { texts, terms } = noteFlags(target.values);
  const { zone, taxonomies } = await loadKnown(target.notes);
  const title = texts.title ?? titleOf(target.files);
  const fields = {
    title,
    ...texts,
    ...Object.fromEntries(spellTerms(terms, taxonomies, say).map((each) => [each.field, each.terms])),
    duration,
    chapters: target.chapters.map((chapter) => `${clock(chapter.start)} ${chapter.title}`),
    draft: true,
  };
  const file = target.output ?? join(target.notes, fileNameOf({ ...texts, title }));
  const text = composeNote(fields, bodyOf(sections));
  if (!(await writeNew(file, text))) {
    say(`${file} is there already; nothing was written. Choose another name with --output.`);
    return 1;
  }
  reportLeftovers(file, text, zone);
  process.stdout.write(`${file}\n`);
  return 0;
}

function checkFiles(files: readonly string[], chapterFile: string | undefined): void {
  if (files.length === 0 || files.length > 2) {
    throw new UsageError('note import needs one file with both languages, or two with one each.');
  }
  for (const file of [...files, ...(chapterFile === undefined ? [] : [chapterFile])]) {
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  }
}

async function chaptersOf(file: string, diagnostics: Diagnostic[]): Promise<Chapter[]> {
  const report = reporterFor(file, diagnostics);
  const text = await readTextFile(file, report);
  return text === null ? [] : readChapters(text, report);
}

/** `talks/abc_def-123.en.srt` → `abc_def-123`: the name without its endings and languages. */
function titleOf([file = '']: readonly string[]): string {
  const name = basename(file, extname(file));
  return name.replace(/[._ -](?:en|zh|cn|chs|cht|eng|chi|zh-(?:Hans|Hant|CN|TW)|en-(?:US|GB|orig))$/i, '') || name;
}
