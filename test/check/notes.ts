import { runChecks } from '../../src/check/run-checks.ts';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { readNote } from '../../src/pipeline.ts';

const HEAD = '---\ntitle: A note\ndate: 2026-01-02\n---\n\n';

/** What is found in a note with this body (its first line is line 6), a line each; only codes of `group` where one is named. */
export function found(
  body: string,
  group = '',
  allowed = { areas: [], categories: [] } as Parameters<typeof runChecks>[1],
): string[] {
  return foundIn(HEAD + body, group, allowed);
}

/** The same of a whole note. */
export function foundIn(
  text: string,
  group = '',
  allowed: Parameters<typeof runChecks>[1] = { areas: [], categories: [] },
): string[] {
  const { note, diagnostics } = readNote({ path: 'a.md', hash: '', text }, { zone: 'UTC' });
  return runChecks({ note, text, diagnostics }, allowed)
    .filter(({ code }) => code.startsWith(group))
    .map(formatDiagnostic);
}

/** Chinese, then its English in a disclosure: a pair that nobody doubts. */
export function pair(zh: string, en: string): string {
  return `${zh}\n\n<details><summary>Original English</summary>\n\n${en}\n\n</details>\n\n`;
}
