import type { Diagnostic } from '../diagnostics.ts';
import type { BuildReport } from './build-site.ts';

/** One line on what a build did: `346 notes, 2,031 pages and files: 12 written, …; 3 warnings; 4.2 s`. */
export function summarize(
  { notes, files, written, unchanged, removed, diagnostics }: BuildReport,
  seconds: number,
): string {
  const done = [`${written} written`, `${unchanged} unchanged`, `${removed} removed`].join(', ');
  return `${notes} notes, ${files.length} files: ${done}; ${problems(diagnostics)}; ${seconds.toFixed(1)} s`;
}

function problems(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return errors + warnings === 0 ? 'no problems' : `${errors} errors, ${warnings} warnings`;
}
