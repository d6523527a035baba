import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { readNote } from '../../src/pipeline.ts';

function read(text: string, path = 'a.md') {
  const { note, diagnostics } = readNote({ path, text, hash: '' }, { zone: 'UTC' });
  return { ...note, problems: diagnostics.map(formatDiagnostic) };
}

test('a note without a title goes by its first heading, else by the name of its file', () => {
  const title = (text: string, path?: string) => read(text, path).meta.title;
  expect(title('Text\n\n   ##  The tide \n\n# Second\n')).toBe('The tide');
  expect(title('#\n\n#tide\n', 'talks/how-to__sail.MD')).toBe('how to sail');
  expect(title('', '---.md')).toBe('---.md');
});

test('a note with a great many problems tells of the first two hundred, and how many more there are', () => {
  const oddities = (count: number) =>
    `---\ntitle: T\ndate: 2025-01-01\n---\n${Array.from({ length: count }, (_, k) => `[a](file:${k})\n`).join('')}`;
  expect(read(oddities(201)).problems).toHaveLength(201);
  const { problems } = read(oddities(1500));
  expect(problems).toHaveLength(201);
  expect(problems.at(-1)).toMatchInlineSnapshot(
    `"a.md:1504:1  warning  note/more  The note has 1,300 more problems. Mend the first ones, and look again."`,
  );
});

test('links are found on the lines of the file, none in a note that is too long', () => {
  const head = '---\ntitle: T\n---\n';
  expect(read(`${head}\n[a](b.md)\n`).links).toEqual([{ address: 'b.md', line: 5 }]);
  expect(read(`${head}\n[a](b.md)\n${'# a\n'.repeat(5001)}`).links).toEqual([]);
});
