import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { readFrontMatter } from '../../src/note/front-matter.ts';
import { readMeta } from '../../src/note/meta.ts';

function read(yaml: string) {
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor('a.md', diagnostics);
  const { fields } = readFrontMatter(`---\ndate: 2025-01-01\n${yaml}\n---\n`, report);
  const { title, terms, chapters } = readMeta(fields, { zone: 'UTC', fallbackTitle: () => 'none', report });
  return { title, terms, chapters, problems: diagnostics.map(formatDiagnostic) };
}

test('what nobody sees in a field is left out, and its author is told', () => {
  const { title, terms, problems } = read('title: "\\u202eevil"\ntags: ["Open\\u200bAI", "\\u3164", "👨‍👩‍👧"]');
  expect([title, terms.tags]).toEqual(['evil', ['OpenAI', '👨‍👩‍👧']]);
  expect(problems).toMatchInlineSnapshot(`
    [
      "a.md:3:1  warning  front-matter/unseen  title holds characters that nobody sees; they are left out. Write it anew, without copying it.",
      "a.md:4:1  warning  front-matter/unseen  tags holds characters that nobody sees; they are left out. Write it anew, without copying it.",
    ]
  `);
});

test('a name that mixes alphabets is kept, and its author is told', () => {
  const { terms, problems } = read(
    'title: T\ncompanies: [Nvidi\u0430, \u0391pple]\npeople: [\u0418\u0432\u0430\u043d, Δt, β-carotene]',
  );
  expect(terms.companies).toHaveLength(2);
  expect(problems).toMatchInlineSnapshot(`
    [
      "a.md:4:1  warning  front-matter/lookalike  companies mixes Latin letters with others that look alike. Write it anew on one keyboard, or it counts as another name.",
    ]
  `);
});

test('titles, terms and lists end where no reader would go on', () => {
  const list = (length: number, item: (k: number) => string) =>
    `[${Array.from({ length }, (_, k) => item(k)).join(', ')}]`;
  const { title, terms, chapters, problems } = read(
    `title: ${'long '.repeat(10_000)}\ntags: ${list(1500, (k) => `tag ${k}`)}\nseries: ${'x'.repeat(300)}\nchapters: ${list(1001, (k) => `"${k}:00 c"`)}`,
  );
  expect([title.length, terms.tags.length, terms.series[0]?.length, chapters.length]).toEqual([501, 1000, 201, 1000]);
  expect(problems).toMatchInlineSnapshot(`
    [
      "a.md:3:1  warning  front-matter/long  title is too long; what is beyond the limit is left out. A title has at most 500 characters, a term 200, a list 1000 items.",
      "a.md:4:1  warning  front-matter/long  tags is too long; what is beyond the limit is left out. A title has at most 500 characters, a term 200, a list 1000 items.",
      "a.md:5:1  warning  front-matter/long  series is too long; what is beyond the limit is left out. A title has at most 500 characters, a term 200, a list 1000 items.",
      "a.md:6:11902  warning  front-matter/chapters  Not every chapter has a time and a title. Write a list such as - 12:30 Title.",
    ]
  `);
});

test('a title, a term and a list of the longest length stay whole', () => {
  const { problems } = read(`title: ${'a'.repeat(500)}\ntags: [${'b'.repeat(200)}]`);
  expect(problems).toEqual([]);
});
