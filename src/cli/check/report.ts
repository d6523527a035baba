import { type Diagnostic, formatDiagnostic } from '../../diagnostics.ts';
import { counted } from '../../text/counted.ts';

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
  const counts = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('info'), 'remark')}`;
  if (found.length === 0) return `${counted(notes, 'note')}: nothing to report`;
  const kinds = [...groupBy(found, ({ code }) => code)]
    .map(([code, own]) => [code, own.length] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, times]) => `${code} ${times.toLocaleString('en-US')}`);
  return `${counted(notes, 'note')}: ${counts} in ${counted(files, 'note')}\n${kinds.join(', ')}\nnote check --explain CODE tells more of one of them.`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
