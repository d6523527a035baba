import { wantedIn } from '../../build/wanted.ts';
import type { CheckedFacts } from '../../check/facts.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { layoutChooser } from '../../eleventy/layouts.ts';

/** Layouts that notes ask for and the site does not have. What an author has opted out of is not among them. */
export function layoutProblems(folder: string, facts: readonly CheckedFacts[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const layoutOf = layoutChooser();
  for (const { path, layout } of facts) layoutOf(path, layout, problems);
  return wantedIn(folder, problems);
}
