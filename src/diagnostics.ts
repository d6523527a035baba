/** What is wrong with a note, where, and what to do about it: the project's only vocabulary of problems. */
export interface Diagnostic {
  /** Stable, `<group>/<name>`, such as `front-matter/date`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong, in one sentence for the author. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Path of the file, relative to its notes folder (or to the project, for settings). */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Collects the problems of one file. */
export type Reporter = (problem: Omit<Diagnostic, 'path' | 'column'> & { readonly column?: number }) => void;

/** A message may quote what an author wrote, which may be a whole book. */
const LONGEST = 600;

/** A reporter that appends to `into`, filling in the path. Messages that quote too much are cut. */
export function reporterFor(path: string, into: Diagnostic[]): Reporter {
  return (problem) => into.push({ column: 1, ...problem, message: cut(problem.message), path });
}

function cut(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST).toWellFormed()}…`;
}

/** What would break the line, speak to the terminal, or turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** `notes/a.md:12:3  warning  front-matter/date  message (hint)`: one line, as terminals and editors link it. */
export function formatDiagnostic({ path, line, column, severity, code, message, hint }: Diagnostic): string {
  return `${path}:${line}:${column}  ${severity}  ${code}  ${message} ${hint}`.replace(UNPRINTABLE, '�').trimEnd();
}
