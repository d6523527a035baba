import { expect, test } from 'vitest';
import { isWanted, optOuts } from '../../src/note/opt-outs.ts';

const TEXT = `---
title: T
Check-off:
  - text/flaw
---
第一段。

<!-- check-off translation/number, translation/name -->

第二段。

第三段。
`;

test('codes are read from the field and from comments, each with its place', () => {
  const { note, lines, written } = optOuts(TEXT);
  expect([...note]).toEqual(['text/flaw']);
  expect([...lines].map(([line, codes]) => [line, [...codes]])).toEqual([
    [10, ['translation/number', 'translation/name']],
  ]);
  expect(written).toMatchObject([
    { code: 'text/flaw', line: 4 },
    { code: 'translation/number', line: 8 },
    { code: 'translation/name', line: 8 },
  ]);
});

test('a comment is about the next passage alone, a field about the whole note, and neither about an error', () => {
  const off = optOuts(TEXT);
  const warning = (code: string) => ({ code, severity: 'warning' }) as const;
  expect([6, 10, 12].map((line) => isWanted(warning('translation/number'), [line], off))).toEqual([true, false, true]);
  expect(isWanted(warning('text/flaw'), [12], off)).toBe(false);
  expect(isWanted({ code: 'text/flaw', severity: 'error' }, [12], off)).toBe(true);
});

test('a note that says nothing of it has none', () => {
  const { note, lines, written } = optOuts('第一段。<!-- check -->');
  expect([note.size, lines.size, written.length]).toEqual([0, 0, 0]);
});
