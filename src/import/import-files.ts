import { extname } from 'node:path';
import { type Diagnostic, type Reporter, reporterFor } from '../diagnostics.ts';
import type { Cue } from './cue.ts';
import { halves, isBilingual, sidesOf } from './languages.ts';
import { pairCues } from './pair-cues.ts';
import { type AlignSpeech, pairTracks } from './pair-tracks.ts';
import { readTextFile } from './read-file.ts';
import { readTrack } from './read-track.ts';
import { byChapters, byPauses, type Chapter } from './sections.ts';
import { readTable } from './table.ts';
import { readTmx } from './tmx.ts';
import type { ImportedSection, ImportedUnit } from './units.ts';

export interface ImportOptions {
  /** Titles with times, under which the units are put; without any, pauses make sections. */
  readonly chapters: readonly Chapter[];
  /** Which note of a memory that holds several. */
  readonly note: string | undefined;
  readonly align: AlignSpeech;
}

/** What files of other programs hold. */
export interface Imported {
  readonly sections: readonly ImportedSection[];
  /** Seconds; when the last cue ends. */
  readonly duration: number | null;
}

/**
 * A memory, a table, one bilingual subtitle file, or two in one language each → their units in sections. What is wrong is reported by file and
 * line; `null` where nothing could be read.
 * @throws the file system's own error if a file cannot be read
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
): Promise<{ imported: Imported | null; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const texts: { text: string; report: Reporter; form: string }[] = [];
  for (const file of files) {
    const report = reporterFor(file, diagnostics);
    const text = await readTextFile(file, report);
    if (text !== null)
      texts.push({ text, report, form: /<tmx[\s>]/.test(text) ? '.tmx' : extname(file).toLowerCase() });
  }
  if (texts.length < files.length) return { imported: null, diagnostics };
  const whole = texts.find(({ form }) => WHOLE.has(form));
  const imported = whole ? readWhole(whole, options) : await readTracks(texts, options);
  return { imported: diagnostics.some(({ severity }) => severity === 'error') ? null : imported, diagnostics };
}

/** Files that hold both languages and say which passages belong together. */
const WHOLE = new Set(['.tmx', '.csv', '.tsv']);

function readWhole(
  { text, form, report }: { text: string; form: string; report: Reporter },
  { note }: ImportOptions,
): Imported {
  if (form !== '.tmx') return { sections: readTable(text, form === '.tsv' ? 'tsv' : 'csv', report), duration: null };
  const memory = readTmx(text, report);
  const name = note ?? (memory.size > 1 ? undefined : [...memory.keys()][0]);
  const sections = name === undefined ? undefined : memory.get(name);
  if (sections === undefined && memory.size > 0) reportNotes([...memory.keys()], note, report);
  return { sections: sections ?? [], duration: null };
}

function reportNotes(names: readonly (string | null)[], wanted: string | undefined, report: Reporter): void {
  const first = names.filter((name) => name !== null).slice(0, 5);
  const message = wanted === undefined ? 'The memory holds several notes.' : `The memory holds no note ${wanted}.`;
  const others = names.length > first.length ? `, … (${names.length} in all)` : '';
  report({
    code: 'import/notes',
    severity: 'error',
    message,
    hint: `Choose with --note: ${first.join(', ')}${others}.`,
    line: 1,
  });
}

async function readTracks(
  texts: readonly { text: string; report: Reporter }[],
  { chapters, align }: ImportOptions,
): Promise<Imported> {
  const tracks: (readonly Cue[])[] = [];
  for (const { text, report } of texts) tracks.push(await readTrack(text, report));
  const [first = [], second] = tracks;
  const units = second
    ? pairTwo(first, second, texts[1]?.report ?? noReport, align)
    : split(first, texts[0]?.report ?? noReport);
  const ends = tracks.flatMap((cues) => cues.map(({ end }) => end ?? 0));
  const duration = Math.ceil(ends.reduce((last, end) => Math.max(last, end), 0));
  return {
    sections: chapters.length > 0 ? byChapters(units, chapters) : byPauses(units),
    duration: duration > 0 ? duration : null,
  };
}

function noReport(): void {}

function pairTwo(first: readonly Cue[], second: readonly Cue[], report: Reporter, align: AlignSpeech): ImportedUnit[] {
  if (first.length === 0 || second.length === 0) return [];
  return pairTracks(sidesOf(first, second, report), align);
}

function split(cues: readonly Cue[], report: Reporter): ImportedUnit[] {
  if (cues.length > 0 && !isBilingual(cues)) {
    const message = 'The file holds one language only.';
    report({ code: 'import/language', severity: 'error', message, hint: 'Give the other one’s file too.', line: 1 });
  }
  return pairCues(cues.map(halves));
}
