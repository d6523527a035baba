import type { Diagnostic } from '../diagnostics.ts';
import type { Note, TranslationUnit } from '../model.ts';
import type { Pair } from './pairs.ts';

/** What a check looks at: a note, and the text that it was read from. */
export interface CheckedNote {
  readonly note: Note;
  /** All its units, in order. */
  readonly units: readonly TranslationUnit[];
  /** Its units that hold a translation: nearly every check looks at them. */
  readonly pairs: readonly Pair[];
  /** Lines of the note's file, from line 1 on. */
  readonly lines: readonly string[];
  /** Areas and categories that the author allows himself; an empty list allows all. */
  readonly allowed: AllowedTerms;
}

export interface AllowedTerms {
  readonly areas: readonly string[];
  readonly categories: readonly string[];
}

/** A problem that a check has found. */
export interface Finding {
  readonly message: string;
  readonly line: number;
  readonly column?: number;
  /** Lines on which the passages in question begin: a remark before any of them silences the problem. */
  readonly passages?: readonly number[];
}

/** Something that an author should look at again. Pure. */
export interface Check {
  /** Code of the problem, as everywhere; the guide has a heading for it. */
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly hint: string;
  readonly find: (checked: CheckedNote) => Finding[];
}

/** All units of sections, in order. */
export function unitsOf(sections: Note['bitext']['sections']): TranslationUnit[] {
  return sections.flatMap(({ items }) => items).filter((item) => item.kind === 'unit');
}

/** The text of one side of a unit. */
export function textOf(segments: TranslationUnit['en']): string {
  return segments.map(({ text }) => text).join('\n');
}

/** Where a problem of a pair is reported: at its Chinese, at the column of `words` if they stand in that line. */
export function placeOf({ en, zh }: TranslationUnit, lines: readonly string[], words = ''): Omit<Finding, 'message'> {
  const line = (zh[0] ?? en[0])?.line ?? 1;
  const text = lines[line - 1] ?? '';
  const own = words === '' ? -1 : text.indexOf(words);
  const column = 1 + (own >= 0 ? own : Math.max(0, text.indexOf((zh[0] ?? en[0])?.text.slice(0, 8) ?? '')));
  return { line, column, passages: [...en, ...zh].map((segment) => segment.line) };
}

/** The first words of a passage, for a message. */
export function opening(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
