import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { readFrontMatter } from '../../src/note/front-matter.ts';

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const front = readFrontMatter(text, reporterFor('a.md', diagnostics));
  return { ...front, problems: diagnostics.map(formatDiagnostic) };
}

describe('front matter', () => {
  test('keeps every scalar as it was written, with its place', () => {
    const { fields, body, bodyLine } = read('---\ndate: 2025-10-08\ntags:\n  - 007\n  - 1.0\n---\nText\n');
    expect(fields).toEqual([
      { name: 'date', value: '2025-10-08', line: 2, column: 1, items: [] },
      {
        name: 'tags',
        value: ['007', '1.0'],
        line: 3,
        column: 1,
        items: [
          { line: 4, column: 5 },
          { line: 5, column: 5 },
        ],
      },
    ]);
    expect([body, bodyLine]).toEqual(['Text\n', 7]);
  });

  test('tells a null that was written from a quoted one', () => {
    expect(read('---\na: null\nb: "null"\nc:\nd: ~\n---\n').fields.map(({ value }) => value)).toEqual([
      null,
      'null',
      null,
      null,
    ]);
  });

  test('reads broken YAML as far as it goes, and points at the spot', () => {
    const { fields, problems } = read('---\ntitle: Fine\nsummary: "never closed\ndate: 2025-01-01\n---\nText\n');
    expect(fields[0]?.value).toBe('Fine');
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:3:10  error  front-matter/yaml  The quotation mark that begins here is never closed. Write the same mark at the end of the value, or delete this one.",
      ]
    `);
  });

  test('is missing from a note that begins with its text', () => {
    const { body, problems } = read('# Title\n');
    expect(body).toBe('# Title\n');
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:1:1  warning  front-matter/missing  The note has no front matter. Begin the file with a line \`---\`, then \`title: …\` and the other fields, then a line \`---\`.",
      ]
    `);
  });

  test('without an end is text, so that nothing is lost', () => {
    const { body, problems } = read('---\ntitle: a\n\nText\n');
    expect(body).toBe('---\ntitle: a\n\nText\n');
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:1:1  warning  front-matter/fence  The front matter has no closing line of three dashes; it is shown as text. Write a line \`---\`, nothing more, below the last field.",
      ]
    `);
  });

  test('between fences of four dashes counts, and is shown', () => {
    const { fields, shown, problems } = read('----\ntitle: a\n----\nText\n');
    expect([fields[0]?.value, shown]).toEqual(['a', '----\ntitle: a\n----']);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:1:1  warning  front-matter/fence  The fences of the front matter are not lines of exactly three dashes. Write \`---\`, nothing more, above and below the front matter.",
      ]
    `);
  });

  test('between rules is text when it is no mapping', () => {
    expect(read('---\nJust a paragraph.\n---\nText\n').body).toBe('---\nJust a paragraph.\n---\nText\n');
  });

  test('in another language than YAML is text and never runs', () => {
    const { fields, body } = read('---js\n({ title: (globalThis.ran = true) })\n---\nText\n');
    expect([fields, body.startsWith('---js')]).toEqual([[], true]);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('runs no YAML tag and expands no bomb', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((k, n) => `${k}: &${k} [${Array(9).fill(`*${'abcdefg'[n]}`)}]`),
    ];
    const { fields } = read(`---\nt: !!js/function "function () { globalThis.ran = true }"\n${bomb.join('\n')}\n---\n`);
    expect(globalThis).not.toHaveProperty('ran');
    expect(JSON.stringify(fields).length).toBeLessThan(20_000);
  });

  test('leaves out what no page could hold, and says where', () => {
    const { fields, problems } = read(
      '---\na: "nul \\0, escape \\e, half \\ud83d"\nb: &b [one, *b]\nc: *nowhere\n---\nText\n',
    );
    expect(fields.map(({ value }) => value)).toMatchInlineSnapshot(`
      [
        "nul  , escape  , half �",
        [
          "one",
          [
            "one",
            [
              "one",
              [
                "one",
                [
                  "one",
                  null,
                ],
              ],
            ],
          ],
        ],
        null,
      ]
    `);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:2:4  error  front-matter/yaml  Control characters and halves of characters are left out. Write the values out, as texts and plain lists.",
        "a.md:3:7  error  front-matter/yaml  Lists lie too deep in each other, or a *name in itself. Write the values out, as texts and plain lists.",
        "a.md:4:4  error  front-matter/yaml  A *name leads nowhere, or there are too many of them. Write the values out, as texts and plain lists.",
      ]
    `);
  });

  test('expands a bomb of aliases no further than a hundred', () => {
    const row = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const names = 'abcdefgh'.split('');
    const { problems } = read(
      `---\n${names.map((name, k) => row(name, k === 0 ? 'x' : `*${names[k - 1]}`)).join('')}---\n`,
    );
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:4:8  error  front-matter/yaml  A *name leads nowhere, or there are too many of them. Write the values out, as texts and plain lists.",
      ]
    `);
  });

  // A parser's recursion that runs out of stack may end the process, whatever catches its errors.
  test.each([
    ['lists', `a: ${'['.repeat(101)}`],
    ['maps', `a: ${'{b: '.repeat(101)}`],
    ['lists without an end', `a: "]]]" ${'['.repeat(20_000)}`],
    ['lists on one line', `${'- '.repeat(60)}a`],
    ['keys of keys', `${'? '.repeat(60)}a`],
    ['lines further and further in', Array.from({ length: 120 }, (_, k) => `${' '.repeat(k)}a:`).join('\n')],
  ])('that is nested too deeply for its parser, in %s, is shown as text', (_, yaml) => {
    const { fields, body, problems } = read(`---\n${yaml}\n---\nText\n`);
    expect([fields, body]).toEqual([[], `---\n${yaml}\n---\nText\n`]);
    expect(problems).toEqual([expect.stringContaining('too long or too deeply nested')]);
  });

  test('may hold a hundred brackets side by side, blanks, and a list in a list', () => {
    const { fields, problems } = read(`---\na: "${'[]'.repeat(150)}"\n${' '.repeat(200)}\nb: [[c]]\n---\nText\n`);
    expect([fields.map(({ name }) => name), problems]).toEqual([['a', 'b'], []]);
  });

  test.each([
    ['lines of blanks', `a: x\n${'\t\n'.repeat(100_000)}`],
    ['signs', `a: ${'&a '.repeat(300_000)}`],
  ])('of too many %s is shown as text, at once', (_, yaml) => {
    const { fields, body, problems } = read(`---\n${yaml}\n---\nText\n`);
    expect([fields, body.endsWith('Text\n')]).toEqual([[], true]);
    expect(problems).toEqual([expect.stringContaining('too long or too deeply nested')]);
  });
});
