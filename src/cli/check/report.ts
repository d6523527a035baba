import { type Diagnostic, formatDiagnostic } from '../../diagnostics.ts';

/**
 * Problems as text: a paragraph a file, a line a problem as terminals and editors link it, and below the last of its kind in
 * the file what to do about it.
 */
export function report(found: readonly Diagnostic[]): string {
  const files = groupBy(found, ({ path }) => path);
  return [...files.values()].map((own) => `${linesOf(own).join('\n')}\n`).join('\n');
}

function linesOf(found: readonly Diagnostic[]): string[] {
  return found.flatMap((diagnostic, k) => {
    const line = formatDiagnostic({ ...diagnostic, hint: '' });
    const last = !found.slice(k + 1).some((other) => other.code === diagnostic.code && other.hint === diagnostic.hint);
    return last ? [line, `    ${diagnostic.hint}`] : [line];
  });
}

/** `346 notes: 2 errors, 1,160 warnings, 40 remarks in 212 notes`; then the commonest kinds. */
export function summary(found: readonly Diagnostic[], notes: number): string {
  const count = (severity: Diagnostic['severity']) => found.filter((one) => one.severity === severity).length;
  const files = new Set(found.map(({ path }) => path)).size;
  const counts = `${of(count('error'), 'error')}, ${of(count('warning'), 'warning')}, ${of(count('info'), 'remark')}`;
  if (found.length === 0) return `${of(notes, 'note')}: nothing to report`;
  const kinds = [...groupBy(found, ({ code }) => code)]
    .map(([code, own]) => [code, own.length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, times]) => `${code} ${times.toLocaleString('en-US')}`);
  return `${of(notes, 'note')}: ${counts} in ${of(files, 'note')}\n${kinds.join(', ')}\nnote check --explain CODE tells more of one of them.`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function of(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}
