import { expect, test } from 'vitest';
import { summarize } from '../../src/build/summary.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';

const problem = (severity: Diagnostic['severity']) => ({ severity }) as Diagnostic;
const report = { notes: 2, files: ['a', 'b', 'c'], written: 1, unchanged: 2, removed: 4 };

test('one line says what a build did', () => {
  expect(summarize({ ...report, diagnostics: [] }, 1.234)).toMatchInlineSnapshot(
    `"2 notes, 3 files: 1 written, 2 unchanged, 4 removed; no problems; 1.2 s"`,
  );
});

test('errors and warnings are counted, remarks are not', () => {
  const diagnostics = [problem('error'), problem('warning'), problem('warning'), problem('info')];
  expect(summarize({ ...report, diagnostics }, 60)).toContain('; 1 errors, 2 warnings; 60.0 s');
});
