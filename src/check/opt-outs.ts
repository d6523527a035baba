import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import type { OptOuts } from '../note/opt-outs.ts';
import { closest } from '../text/closest.ts';
import { CODES, isCode } from './codes.ts';

/** Opt-outs of problems that there are not. */
export function unknownCodes(path: string, { written }: OptOuts): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const report = reporterFor(path, problems);
  for (const { code, ...place } of written) {
    if (isCode(code)) continue;
    const meant = closest(code, CODES);
    const hint = meant ? `Did you mean ${meant}?` : 'The guide lists all codes; note check --explain prints one.';
    report({
      code: 'check/unknown-code',
      severity: 'warning',
      message: `There is no problem ${code}.`,
      hint,
      ...place,
    });
  }
  return problems;
}
