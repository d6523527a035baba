import { basename, dirname } from 'node:path';
import { type Explanation, explainUnit } from '../align/explain.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Note, Segment, TranslationUnit } from '../model.ts';
import { loadNote, type PipelineSettings } from '../pipeline.ts';

/**
 * `note bitext FILE…`: one JSON object a note on standard output, in the form that the contract fixes.
 * Resolves to the exit code: 1 if a file could not be read, else 0.
 */
export async function printBitext(
  files: readonly string[],
  settings: PipelineSettings,
  explain = false,
): Promise<number> {
  let failed = false;
  for (const file of files) {
    const { note, diagnostics } = await loadNote(dirname(file), basename(file), settings);
    const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, path: file }));
    if (note)
      process.stdout.write(
        `${JSON.stringify(bitextJson(note, file, placed, explain ? (unit) => explainUnit(unit, settings.lexicon ?? null) : undefined))}\n`,
      );
    else {
      failed = true;
      for (const { path, message, hint } of placed) process.stderr.write(`${path}: ${message} ${hint}\n`);
    }
  }
  return failed ? 1 : 0;
}

/** A note as `note bitext` prints it. */
function bitextJson(
  note: Note,
  path: string,
  diagnostics: readonly Diagnostic[],
  explain?: (unit: TranslationUnit) => Explanation,
): unknown {
  const sections = note.bitext.sections.map(({ heading, line, items }) => ({
    heading: heading?.text ?? null,
    line,
    units: items
      .filter((item) => item.kind === 'unit')
      .map((unit) => ({ ...unitJson(unit), ...(explain && { why: explain(unit) }) })),
  }));
  return { path, title: note.meta.title, sections, diagnostics };
}

function unitJson({ en, zh, confidence }: TranslationUnit): object {
  return { en: en.map(segmentJson), zh: zh.map(segmentJson), ...(confidence !== undefined && { confidence }) };
}

function segmentJson({ text, lang, label, line, start }: Segment): unknown {
  return { text, lang, ...(label !== undefined && { label }), line, ...(start !== undefined && { start }) };
}
