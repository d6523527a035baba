import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import type { Note } from '../model.ts';
import { isWanted, optOuts } from '../note/opt-outs.ts';
import { type AllowedTerms, unitsOf } from './check.ts';
import { CHECKS } from './checks.ts';
import { unknownCodes } from './opt-outs.ts';
import { pairsOf } from './pairs.ts';

/** A note as it was read. */
export interface ReadNote {
  readonly note: Note;
  /** The normalised text of its file. */
  readonly text: string;
  /** What reading it found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that is wrong with a note, by line, without what its author has opted out of. */
export function runChecks({ note, text, diagnostics }: ReadNote, allowed: AllowedTerms): Diagnostic[] {
  const off = optOuts(text);
  const wanted = diagnostics.filter((problem) => isWanted(problem, [problem.line], off));
  const found: Diagnostic[] = unknownCodes(note.path, off);
  const report = reporterFor(note.path, found);
  const units = unitsOf(note.bitext.sections);
  const checked = { note, units, lines: text.split('\n'), allowed, pairs: pairsOf(units) };
  for (const { code, severity, hint, find } of CHECKS) {
    if (off.note.has(code)) continue;
    for (const { passages = [], ...finding } of find(checked)) {
      if (isWanted({ code, severity }, [finding.line, ...passages], off)) report({ code, severity, hint, ...finding });
    }
  }
  return [...wanted, ...found].sort((a, b) => a.line - b.line || a.column - b.column);
}
