import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { parseNote } from '../../src/note/parse-note.ts';

/** What is said of a note whose front matter has these lines (the first is line 2), without the code of broken YAML. */
function told(front: string): string[] {
  const source = { path: 'a', hash: '', text: `---\n${front}\n---\n\nText.\n` };
  const { diagnostics } = parseNote(source, { zone: 'UTC', align: () => [] });
  return diagnostics.map((own) => formatDiagnostic(own).replace('error  front-matter/yaml  ', '').replace(/^a:/, ''));
}

const DATE = '\ndate: 2026-01-02';

test('a line that YAML cannot read is explained by what its author did, and nothing else is said of it', () => {
  const fronts = [
    `title: Circular: how money goes round${DATE}`,
    `title: “A talk: part one”${DATE}`,
    `title: A${DATE}\nauthor: @somebody`,
    `title: *Important* talk${DATE}`,
    `title: {{ title }}${DATE}`,
    `title: >>> Speaker${DATE}`,
    `title: - A talk${DATE}`,
    `title: 'It's a talk'${DATE}`,
    `title: "He said "yes" to it"${DATE}`,
    `title: "A" talk${DATE}`,
    `title: "A talk${DATE}\ntags: [ai]`,
    `title: A${DATE}\ntags: [ai, chips\npeople: [Bob]`,
    `title: A${DATE}\ntags: [#ai, #chips]`,
    `title: A${DATE}\ntags: [ai,, chips]`,
    `title: A${DATE}\ntags:\n\t- ai`,
    `title: A${DATE}\ntags:\n  - ai\n - chips`,
    `title: A${DATE}\npeople:\n  - Bob\n  - [Alice, "Carol]\n  - Dan`,
    `title: A\n date: 2026-01-02\ntags: [ai]`,
    `title:A talk${DATE}`,
    `title：A talk${DATE}`,
    `title: A\ndate:\u00a02026-01-02`,
    `title: A${DATE}\nthis is just a line\ntags: [ai]`,
    `title: A\n...${DATE}`,
    `title: A${DATE}\ntags:\n  -ai\n  -chips`,
    `titel: A${DATE}`,
    `title: A${DATE}\nsource: youtube.com/watch?v=x`,
  ];
  expect(fronts.flatMap(told)).toMatchInlineSnapshot(`
    [
      "2:16  The value holds a colon, so that it looks like a field within the field. Write title: "Circular: how money goes round"",
      "2:15  The value holds a colon, so that it looks like a field within the field. Write title: "“A talk: part one”"",
      "4:9  A value cannot begin with @ unless it stands in quotation marks. Write author: "@somebody"",
      "2:8  A value cannot begin with * unless it stands in quotation marks. Write title: "*Important* talk"",
      "2:8  A value cannot begin with { unless it stands in quotation marks. Write title: "{{ title }}"",
      "2:8  A value cannot begin with > unless it stands in quotation marks. Write title: ">>> Speaker"",
      "2:8  A value cannot begin with - unless it stands in quotation marks. Write title: "- A talk"",
      "2:8  The quotation mark that closes the value stands in the middle of it. Write title: "It's a talk"",
      "2:8  The quotation mark that closes the value stands in the middle of it. Write title: 'He said "yes" to it'",
      "2:8  The quotation mark that closes the value stands in the middle of it. Write title: '"A" talk'",
      "2:8  The quotation mark that begins here is never closed. Write the same mark at the end of the value, or delete this one.",
      "4:7  The bracket that begins here is never closed. Write ] at the end of the list, or one value a line, each behind two spaces, a dash and a space.",
      "4:8  A # begins a remark, so that the rest of the line is not read. Delete the #, or put the value in quotation marks: ["#one", "#two"].",
      "4:11  There is nothing between two commas. Delete one of them.",
      "5:1  This line is indented by a tab. Write two spaces instead.",
      "6:2  This item of a list does not stand exactly below the item above it. Begin each item of a list with the same number of spaces: two, then a dash, then a space.",
      "6:13  The quotation mark that begins here is never closed. Write the same mark at the end of the value, or delete this one.",
      "3:1  This field is indented, so that it seems to belong to the line above. Begin it at the very beginning of the line.",
      "2:7  There is no space behind the colon of title. Write title: A talk",
      "2:6  Behind title stands a full-width colon. Write “title: ” with a plain colon and a plain space.",
      "3:5  Behind date stands a colon and a space that is no plain one. Write “date: ” with a plain colon and a plain space.",
      "4:1  This line is no field: there is no colon in it. Write “name: value”. If it goes on with the line above, begin it with two spaces.",
      "3:1  A line of three dots ends the fields. Delete it.",
      "4:1  warning  front-matter/list  The dashes of this list have no space behind them, so that YAML sees one text. Write [ai, chips], or a space behind each dash.",
      "2:1  info  front-matter/unknown  The field titel is not one that Duizhao knows; it is kept and shown on the note's page. Did you mean title? Leave it if it is meant for another tool.",
      "1:1  warning  front-matter/title  The note has no title. Add a line such as title: … to the front matter.",
      "4:1  error  front-matter/source  source cannot be “youtube.com/watch?v=x”. Write source: https://youtube.com/watch?v=x",
    ]
  `);
});

test('a pointer that leads nowhere among others that lead somewhere is called one', () => {
  expect(told(`title: A${DATE}\ntags: &t [ai]\npeople: *x`)).toMatchInlineSnapshot(`
    [
      "5:9  A *name leads nowhere, or there are too many of them. Write the values out, as texts and plain lists.",
    ]
  `);
});

test('front matter that does not begin in the first line is said to begin too late', () => {
  const source = { path: 'a', hash: '', text: '\n---\ntitle: A\n---\n\nText.\n' };
  const diagnostics: Diagnostic[] = [];
  for (const own of parseNote(source, { zone: 'UTC', align: () => [] }).diagnostics) reporterFor('a', diagnostics)(own);
  expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
    [
      "a:1:1  warning  front-matter/missing  The front matter does not begin at the very beginning of the file, so that it is read as text. Delete the blanks and blank lines before the first \`---\`.",
    ]
  `);
});
