import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { readNote } from '../../src/pipeline.ts';

function read(body: string) {
  const text = `---\ntitle: Long\ndate: 2025-03-01\n---\n${body}`;
  const { note, diagnostics } = readNote({ path: 'long.md', text, hash: '' }, { zone: 'UTC' });
  const items = note.bitext.sections.flatMap((section) => section.items);
  return {
    items,
    shapes: new Set(note.bitext.sections.map(({ shape }) => shape)),
    problems: diagnostics.map(formatDiagnostic),
  };
}

test.each([
  ['characters', 'word '.repeat(400_001)],
  ['lines', 'a\n'.repeat(80_002)],
  ['headings', '# a\n'.repeat(5_001)],
])('a note of too many %s is one block of plain text, whole', (what, body) => {
  const { items, shapes, problems } = read(body);
  expect(shapes).toEqual(new Set(['plain']));
  expect(items).toMatchObject([{ kind: 'block', type: 'code', line: 5 }]);
  expect(items[0]?.kind === 'block' && items[0].markdown.includes(body.trimEnd())).toBe(true);
  expect(problems).toEqual([
    expect.stringMatching(new RegExp(`^long.md:5:1  error  note/too-long  The note has more than [\\d,]+ ${what};`)),
  ]);
});

test('a fence in such a note does not end the block', () => {
  const [block] = read('`````\n'.repeat(80_002)).items;
  expect(block?.kind === 'block' && block.markdown.split('\n')[0]).toBe('``````');
});

test('a note just below the limits is read as any other', () => {
  const { items, problems } = read('a\n\nb<br>'.repeat(26_000));
  expect(items.length).toBeGreaterThan(26_000);
  expect(problems).toEqual([]);
});
