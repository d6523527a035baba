import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { readTable } from '../../src/import/table.ts';

function read(text: string, form: 'tsv' | 'csv') {
  const diagnostics: Diagnostic[] = [];
  const sections = readTable(text, form, reporterFor('a.csv', diagnostics));
  return { sections, problems: diagnostics.map(formatDiagnostic) };
}

describe('a table', () => {
  test('of two columns is read row by row; its text tells which is which', () => {
    const { sections } = read('潮水转向。,"The tide turns, again."\n,Nothing here.\n', 'csv');
    expect(sections).toEqual([
      {
        heading: null,
        units: [
          { en: [{ text: 'The tide turns, again.' }], zh: [{ text: '潮水转向。' }] },
          { en: [{ text: 'Nothing here.' }], zh: [] },
        ],
      },
    ]);
  });

  test('may name its columns, as the one that note export writes does', () => {
    const { sections } = read('note\tunit\theading\ten\tzh\na.md\tu1\tTides\tThe "tide"\t“潮水”\n', 'tsv');
    expect(sections).toEqual([
      { heading: 'Tides', units: [{ en: [{ text: 'The "tide"' }], zh: [{ text: '“潮水”' }] }] },
    ]);
  });

  test('that cannot be understood is reported by line', () => {
    expect([
      ...read('a,b\n"never closed,c\n', 'csv').problems,
      ...read('one,two,three\n1,2,3\n', 'csv').problems,
    ]).toMatchInlineSnapshot(`
      [
        "a.csv:2:1  error  import/table  The table cannot be read: Quote Not Closed: the parsing is finished with an opening quote at line 2. Put a cell with a comma, a quote or a line end in quotation marks, and double the quotation marks in it.",
        "a.csv:1:1  error  import/columns  It is not clear which columns hold the English and the Chinese. Give two columns, or name them en and zh in the first row.",
      ]
    `);
  });
});
