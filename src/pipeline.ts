/** The composition in plain sight: a file becomes a note, a folder becomes a corpus. */
import { alignSegments } from './align/align-segments.ts';
import type { Lexicon } from './align/lexicon.ts';
import { linkSentences } from './align/link-sentences.ts';
import { type Diagnostic, reporterFor } from './diagnostics.ts';
import type { Bitext, Corpus, Note, NotePath, NoteSource } from './model.ts';
import { filePaths, isNote, publishedFiles } from './note/note-folder.ts';
import { wantedOf } from './note/opt-outs.ts';
import { parseNote } from './note/parse-note.ts';
import { readBitext } from './note/read-bitext.ts';
import { readSource } from './note/read-source.ts';
import { newestFirst } from './site/note-order.ts';

/** What a note's text alone does not decide. */
export interface PipelineSettings {
  /** IANA zone in which dates count. */
  readonly zone: string;
  /** A lexicon learnt from the author's notes, for the aligner; absent or `null`: the dictionary alone. */
  readonly lexicon?: Lexicon | null;
}

/** Reads one note: source → front matter and body → segments → alignment → units → linked sentences. */
export async function loadNote(
  folder: string,
  path: NotePath,
  settings: PipelineSettings,
): Promise<{ note: Note | null; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor(path, diagnostics);
  try {
    const source = await readSource(folder, path, report);
    const parsed = readNote(source, settings);
    return { note: parsed.note, diagnostics: wantedOf([...diagnostics, ...parsed.diagnostics], source.text) };
  } catch (error) {
    const message = `The note cannot be read: ${reasonOf(error)}.`;
    report({
      code: 'note/unreadable',
      severity: 'error',
      message,
      hint: 'Check the file and its permissions.',
      line: 1,
    });
    return { note: null, diagnostics };
  }
}

/** Why a file cannot be read, as one says it. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EACCES' || code === 'EPERM' ? 'you may not open it' : (message ?? String(error));
}

/** A source that has been read already → its note, and everything that is wrong with it. */
export function readNote(source: NoteSource, settings: PipelineSettings): { note: Note; diagnostics: Diagnostic[] } {
  const { note, diagnostics } = pairNote(source, settings);
  return { note: { ...note, bitext: linkSentences(note.bitext, settings.lexicon ?? null) }, diagnostics };
}

/** The same for who needs pairs and no links between their sentences, which are more than half of the work. */
export function pairNote(
  source: NoteSource,
  { zone, lexicon = null }: PipelineSettings,
): { note: Note; diagnostics: Diagnostic[] } {
  const align: typeof alignSegments = (en, zh, options) => alignSegments(en, zh, { ...options, lexicon });
  return parseNote(source, { zone, align });
}

/** Reads every note below a folder. One that cannot be read is reported and left out; it never stops the others. */
export async function loadCorpus(
  folder: string,
  settings: PipelineSettings,
): Promise<{ corpus: Corpus; diagnostics: Diagnostic[] }> {
  const notes: Note[] = [];
  const diagnostics: Diagnostic[] = [];
  const paths = await filePaths(folder);
  for (const path of paths.filter(isNote)) {
    const loaded = await loadNote(folder, path, settings);
    if (loaded.note) notes.push(loaded.note);
    diagnostics.push(...loaded.diagnostics);
  }
  const byOrder = (a: Note, b: Note) => newestFirst({ ...a, date: a.meta.date }, { ...b, date: b.meta.date });
  return { corpus: { notes: notes.sort(byOrder), files: publishedFiles(folder, paths) }, diagnostics };
}

/** Reads a body that belongs to no file: what the `units` filter does with a text. */
export function readBody(body: string): Bitext {
  return linkSentences(readBitext(body, 1, { align: alignSegments, speakers: [], report: () => {} }));
}
