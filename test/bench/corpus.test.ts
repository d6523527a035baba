import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { noteText } from './corpus/note.ts';
import { table } from './table.ts';

const COUNT = 60;

test('a sample note depends on its number alone', () => {
  expect(noteText(7)).toBe(noteText(7));
  expect(noteText(7)).not.toBe(noteText(8));
});

test('sample notes are read without a complaint, in the shapes that real ones have', () => {
  const shapes = new Set<string>();
  for (let number = 0; number < COUNT; number++) {
    const source = { path: `${number}.md`, hash: '', text: noteText(number) };
    const { note, diagnostics } = parseNote(source, { zone: 'UTC', align: alignSegments });
    expect(diagnostics).toEqual([]);
    for (const { shape } of note.bitext.sections) shapes.add(shape);
  }
  expect([...shapes]).toEqual(expect.arrayContaining(['explicit', 'alternating', 'one-language']));
});

test('a table has its columns in line', () => {
  const rows = [
    { name: 'cold', cpu: 149.2, wall: 122, written: 81566, megabytes: 1500 },
    { name: 'Hugo 0.111.3, cold', cpu: 487, wall: 250.123 },
  ];
  expect(table(rows)).toMatchInlineSnapshot(`
    "                     CPU s  wall s  written     MB
    cold                149.20  122.00   81,566  1,500
    Hugo 0.111.3, cold  487.00  250.12"
  `);
});
