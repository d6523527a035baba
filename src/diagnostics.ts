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

/** A reporter that appends to `into`, filling in the path. */
export function reporterFor(path: string, into: Diagnostic[]): Reporter {
  return (problem) => into.push({ column: 1, ...problem, path });
}

/** `notes/a.md:12:3  warning  front-matter/date  message (hint)`: one line, as terminals and editors link it. */
export function formatDiagnostic({ path, line, column, severity, code, message, hint }: Diagnostic): string {
  const place = path.replace(/\p{Cc}/gu, '�');
  return `${place}:${line}:${column}  ${severity}  ${code}  ${message} ${hint}`.trimEnd();
}
