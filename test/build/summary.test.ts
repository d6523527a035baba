import { expect, test } from 'vitest';
import { profile, summarize } from '../../src/build/summary.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';

const problem = (severity: Diagnostic['severity']) => ({ severity }) as Diagnostic;
const report = { notes: 2000, written: ['a'], removed: ['d', 'e', 'f', 'g'], files: 3, sizes: null, peak: 310e6 };

test('one line says what a build did', () => {
  expect(summarize({ ...report, diagnostics: [] }, 1.234)).toMatchInlineSnapshot(
    `"2,000 notes, 3 files: 1 written, 2 unchanged, 4 removed; no problems; 1.2 s, 310 MB"`,
  );
});

test('errors and warnings are counted, remarks are not', () => {
  const diagnostics = [problem('error'), problem('warning'), problem('warning'), problem('info')];
  expect(summarize({ ...report, diagnostics }, 60)).toContain('; 1 error, 2 warnings; 60.0 s, ');
});

test('a profile lists the phases', () => {
  expect(
    profile([
      { name: 'notes', milliseconds: 1234 },
      { name: 'pages', milliseconds: 60_000 },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "notes        1.23 s",
      "pages       60.00 s",
    ]
  `);
});
