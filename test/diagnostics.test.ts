import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../src/diagnostics.ts';

function reported(path: string, message: string): Diagnostic {
  const diagnostics: Diagnostic[] = [];
  reporterFor(path, diagnostics)({ code: 'a/b', severity: 'error', message, hint: 'Mend it.', line: 2 });
  return diagnostics[0] as Diagnostic;
}

test('a diagnostic is one line, whatever it quotes: nothing in it speaks to the terminal', () => {
  const line = formatDiagnostic(reported('a\n\u001b[2J.md', '“a\r\nb\u001b[31m \u202egnp\u2028” is no date.'));
  expect(line).toBe('a��[2J.md:2:1  error  a/b  “a��b�[31m �gnp�” is no date. Mend it.');
});

test('a message that quotes a book is cut', () => {
  expect(reported('a.md', `“${'long '.repeat(1e6)}” is no date.`).message.length).toBeLessThan(700);
});
