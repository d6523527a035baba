import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import type { NoteMeta } from '../../src/model.ts';
import { readFrontMatter } from '../../src/note/front-matter.ts';
import { readMeta } from '../../src/note/meta.ts';

function read(yaml: string): { meta: NoteMeta; problems: string[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor('a.md', diagnostics);
  const { fields } = readFrontMatter(`---\ntitle: T\ndate: 2025-01-01\n${yaml}\n---\n`, report);
  const meta = readMeta(fields, { zone: 'Asia/Shanghai', fallbackTitle: () => 'from the text', report });
  return { meta, problems: diagnostics.map(formatDiagnostic) };
}

describe('the door that every field comes through', () => {
  test('lets well-formed fields pass in silence', () => {
    const { meta, problems } = read(
      'tags: [a, b]\ncompanies_orgs:\n  - NVIDIA\nspeaker: Ann, Ben\ndraft: true\nlayout: post.njk\nsource: https://example.org/v?a=b',
    );
    expect(problems).toEqual([]);
    expect(meta).toMatchObject({
      draft: true,
      exclude: false,
      layout: { name: 'post.njk', line: 9, column: 1 },
      source: 'https://example.org/v?a=b',
    });
    expect(meta.terms).toMatchObject({ tags: ['a', 'b'], companies: ['NVIDIA'], speakers: ['Ann', 'Ben'], people: [] });
  });

  test('remembers where the layout stands that it takes: not where one was refused', () => {
    expect(read('layout: ../secret\nLayout: post.njk').meta.layout).toEqual({ name: 'post.njk', line: 5, column: 1 });
  });

  test('takes one value where a list belongs, and nothing for null, an empty text and an empty list', () => {
    const { meta, problems } = read(
      "project: one\npeople: null\nmedia_books: ''\nproducts_models: []\nguest: ''\nseries:",
    );
    expect(problems).toEqual([]);
    expect(meta.terms).toMatchObject({ projects: ['one'], people: [], media: [], products: [], series: [] });
  });

  test('reads fields in any letter case, and both names of a taxonomy', () => {
    const { meta } = read(
      'Exclude: true\nSeries: Guide\ncompanies: [A]\ncompanies_orgs: [B]\nguest: Carl\npeople: [Dora]',
    );
    expect(meta.exclude).toBe(true);
    expect(meta.terms).toMatchObject({ series: ['Guide'], companies: ['B', 'A'], people: ['Dora', 'Carl'] });
  });

  test('takes a list in quotation marks for the list that it shows', () => {
    const { meta, problems } = read("tags: '[]'\npeople: \"['A', 'B']\"");
    expect([meta.terms.tags, meta.terms.people]).toEqual([[], ['A', 'B']]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:4:1  warning  front-matter/quoted-list  The list stands in quotation marks, so YAML sees a text. Write [] without quotation marks.",
        "a.md:5:1  warning  front-matter/quoted-list  The list stands in quotation marks, so YAML sees a text. Write [] without quotation marks.",
      ]
    `);
  });

  test('leaves out the remark that a template put inside the quotation marks', () => {
    const { meta, problems } = read('area: "tech # Must select ONE from the provided list"\ntags: ["C#", "F# and C#"]');
    expect([meta.terms.areas, meta.terms.tags]).toEqual([['tech'], ['C#', 'F# and C#']]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:4:1  warning  front-matter/remark  A remark after # stands inside the quotation marks. Move it behind the closing quotation mark, or delete it.",
      ]
    `);
  });

  test('takes off quotation marks within quotation marks', () => {
    const { meta, problems } = read(`companies: ['"Nvidia"', "'AMD'"]`);
    expect(meta.terms.companies).toEqual(['Nvidia', 'AMD']);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:4:13  warning  front-matter/quotes  A value has quotation marks within its quotation marks. Write one pair of them, or none.",
      ]
    `);
  });

  test('names the line and the column of the item in a list that is at fault', () => {
    const { problems } = read(
      'tags:\n  - sea\n  - "ship # choose one"\npeople:\n  - A\n  - B\n  - A\nchapters:\n  - 0:00 Opening\n  - The tide turns',
    );
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:6:5  warning  front-matter/remark  A remark after # stands inside the quotation marks. Move it behind the closing quotation mark, or delete it.",
        "a.md:10:5  warning  front-matter/repeated  The same value is listed twice. Delete one of them.",
        "a.md:13:5  warning  front-matter/chapters  Not every chapter has a time and a title. Write a list such as - 12:30 Title.",
      ]
    `);
  });

  test('keeps numbers and dates in lists as they are spelt', () => {
    expect(read('tags: [2025, 1.0, 007, 2025-10-08, true]').meta.terms.tags).toEqual([
      '2025',
      '1.0',
      '007',
      '2025-10-08',
      'true',
    ]);
  });

  test('counts a moment with an offset in the zone of the site', () => {
    const { fields } = readFrontMatter('---\ntitle: T\ndate: 2025-10-08T20:00:00Z\n---\n', () => {});
    const meta = readMeta(fields, { zone: 'Asia/Shanghai', fallbackTitle: () => '', report: () => {} });
    expect(meta.date).toBe('2025-10-09');
  });

  test.each(['2025/10/8', '2025年10月8日', 'October 8, 2025', '8 October 2025', '20251008'])(
    'understands the date %s and says so',
    (date) => {
      const diagnostics: Diagnostic[] = [];
      const { fields } = readFrontMatter(`---\ntitle: T\ndate: "${date}"\n---\n`, () => {});
      const meta = readMeta(fields, { zone: 'UTC', fallbackTitle: () => '', report: reporterFor('a.md', diagnostics) });
      expect([meta.date, diagnostics.map(({ severity }) => severity)]).toEqual(['2025-10-08', ['warning']]);
    },
  );

  test('refuses what it cannot understand, keeps it, and says what to do', () => {
    const { meta, problems } = read(
      'draft: maybe\nsource: see the notebook\nduration: long\nlayout: ../secret\nmood: good\nTags: [x]\ntags: [y]',
    );
    expect(meta).toMatchObject({ draft: false, source: null, duration: null, layout: null });
    expect(meta.other).toEqual({
      draft: 'maybe',
      source: 'see the notebook',
      duration: 'long',
      layout: '../secret',
      mood: 'good',
      tags: ['y'],
    });
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:4:1  error  front-matter/flag  “maybe” is neither true nor false. Write true or false.",
        "a.md:5:1  error  front-matter/source  source cannot be “see the notebook”. The address of the talk, https://….",
        "a.md:6:1  error  front-matter/time  “long” is not a length of time. Write seconds, or h:mm:ss.",
        "a.md:7:1  error  front-matter/layout  layout cannot be “../secret”. A template in _includes; post.njk unless you have made another.",
        "a.md:8:1  info  front-matter/unknown  The field mood is not one that Duizhao knows; it is kept and shown on the note's page. Check its spelling, or leave it if it is meant for another tool.",
        "a.md:10:1  warning  front-matter/twice  The field tags is written twice; the first one counts. Join the two.",
      ]
    `);
  });

  test.each([
    ['YES', true],
    ['on', true],
    ["'1'", true],
    ['y', true],
    ['" True "', true],
    ['No', false],
    ['off', false],
    ['0', false],
    ['n', false],
    ['FALSE', false],
    ["''", false],
    ['~', false],
  ])('takes draft: %s for %s, without a word', (written, draft) => {
    const { meta, problems } = read(`draft: ${written}\nexclude: ${written}`);
    expect([meta.draft, meta.exclude, problems]).toEqual([draft, draft, []]);
  });

  test('joins a list where one text belongs, and leaves an empty one out', () => {
    const { meta, problems } = read('summary: [Tides, and ebb]\nauthor: []\ninsight:\n  by: Ann\n  on: [sea, wind]');
    expect([meta.summary, meta.author, meta.insight]).toEqual(['Tides, and ebb', null, 'by: Ann, on: sea: wind']);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:4:1  warning  front-matter/text  One text is expected here, not a list. Write it as "Tides, and ebb".",
        "a.md:6:1  warning  front-matter/text  One text is expected here, not a list. Write it as "by: Ann, on: sea: wind".",
      ]
    `);
  });

  test('splits names at commas of either kind, in fields of names alone', () => {
    const { meta, problems } = read('speaker: " Ann ,Ben，Cy, "\ncompanies: "Ann, Inc."\nchannel: [Ann, Dora]');
    expect([meta.terms.speakers, meta.terms.companies]).toEqual([['Ann', 'Ben', 'Cy', 'Dora'], ['Ann, Inc.']]);
    expect(problems).toEqual([]);
  });

  test('takes terms out of lists in lists, and knows a map by its key', () => {
    const { meta, problems } = read('tags: [[sea, [wind]], {weather: rain}]\npeople: {Ann: }');
    expect([meta.terms.tags, meta.terms.people, problems]).toEqual([['sea', 'wind', 'weather: rain'], ['Ann'], []]);
  });

  test('reads a length in seconds and in any clock, and refuses others', () => {
    const seconds = (written: string) => read(`duration: ${written}`).meta.duration;
    expect(['754.2', '" 12:34 "', '100:00', '1:02:03.5', '"1:02:03,25"', '0', "''", 'null'].map(seconds)).toEqual([
      754.2,
      754,
      6000,
      3723.5,
      3723.25,
      0,
      null,
      null,
    ]);
    expect(
      ['1:2', '12:345', '-5', '1e3', '1:2:3:04', '1234567', '[5]', '{a: 5}', '.5', 'x5', '5x'].map(seconds),
    ).toEqual(Array(11).fill(null));
    expect(read('duration: [12, 34]').problems).toMatchInlineSnapshot(`
      [
        "a.md:4:1  error  front-matter/time  “12,34” is not a length of time. Write seconds, or h:mm:ss.",
      ]
    `);
  });

  test('reads chapters written as maps, and says so where one is none', () => {
    const { meta, problems } = read(
      'chapters:\n  - {title: Opening, start: 0}\n  - {title: "The  sea", time: 1:02:03}\n  - "[2:00:00.5]  Ebb "\n  - {title: [x], start: 1}\n  - {start: 5}\n  - [0:00, x]\n  -',
    );
    expect(meta.chapters).toEqual([
      { title: 'Opening', start: 0 },
      { title: 'The sea', start: 3723 },
      { title: 'Ebb', start: 7200.5 },
    ]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.md:8:5  warning  front-matter/chapters  Not every chapter has a time and a title. Write a list such as - 12:30 Title.",
      ]
    `);
    expect(read("chapters: ''").problems).toEqual([]);
    expect(read('chapters:').problems).toEqual([]);
    expect(read('chapters: 0:00 Opening').problems).toMatchInlineSnapshot(`
      [
        "a.md:4:1  warning  front-matter/chapters  Not every chapter has a time and a title. Write a list such as - 12:30 Title.",
      ]
    `);
  });

  test('leaves a date out that is none, and keeps it as it was written', () => {
    const { problems, meta } = read('Date: 2025-02-30');
    expect([meta.date, problems.length]).toEqual(['2025-01-01', 1]);
    const { fields } = readFrontMatter('---\ntitle: T\ndate: 2025-02-30\n---\n', () => {});
    const diagnostics: Diagnostic[] = [];
    const none = readMeta(fields, { zone: 'UTC', fallbackTitle: () => '', report: reporterFor('a.md', diagnostics) });
    expect([none.date, none.other]).toEqual([null, { date: '2025-02-30' }]);
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "a.md:3:1  error  front-matter/date  “2025-02-30” is not a date. Write it as YYYY-MM-DD, such as 2025-10-08.",
      ]
    `);
  });

  test('reads a date with a time of the day and without an offset as that day', () => {
    const date = (written: string) => {
      const { fields } = readFrontMatter(`---\ntitle: T\ndate: ${written}\n---\n`, () => {});
      return readMeta(fields, { zone: 'Asia/Shanghai', fallbackTitle: () => '', report: () => {} }).date;
    };
    expect(
      ['2025-10-08 23:30', '2025-10-08T23:30:00', '2025-10-08 23:30:00+00:00', '[2025-10-08]', '2025'].map(date),
    ).toEqual(['2025-10-08', '2025-10-08', '2025-10-09', null, null]);
  });

  test('tells paths among the aliases from titles', () => {
    const { meta } = read('aliases: [/old/path/, Another title]\npermalink: /older/');
    expect([meta.redirects, meta.otherTitles]).toEqual([['/older/', '/old/path/'], ['Another title']]);
  });

  test('reads a length and chapters with their times', () => {
    const { meta } = read('duration: 1:02:03\nchapters:\n  - 0:00 Opening\n  - 12:30 字幕');
    expect([meta.duration, meta.chapters]).toEqual([
      3723,
      [
        { title: 'Opening', start: 0 },
        { title: '字幕', start: 750 },
      ],
    ]);
  });

  test('gives a note without title and date what it can', () => {
    const diagnostics: Diagnostic[] = [];
    const meta = readMeta([], {
      zone: 'UTC',
      fallbackTitle: () => 'from the text',
      report: reporterFor('a.md', diagnostics),
    });
    expect([meta.title, meta.date]).toEqual(['from the text', null]);
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "a.md:1:1  warning  front-matter/title  The note has no title. Add a line such as title: … to the front matter.",
        "a.md:1:1  info  front-matter/date-missing  The note has no date; it comes last in every list. Add date: YYYY-MM-DD.",
      ]
    `);
  });
});

test('quotation marks around a whole term go, those within it stay', () => {
  const { meta } = read(`tags: ["'ai'", "the 'best'", "rock 'n' roll"]`);
  expect(meta.terms.tags).toEqual(['ai', "the 'best'", "rock 'n' roll"]);
});

test('a chapter has a time and a title: of others the place is told', () => {
  const { meta, problems } = read(
    'chapters:\n  - 1:05 Tides\n  - { start: 90, title: [a, list] }\n  - { time: "2:00", title: Boats }',
  );
  expect(meta.chapters).toEqual([
    { title: 'Tides', start: 65 },
    { title: 'Boats', start: 120 },
  ]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^a\.md:6:5 {2}warning {2}front-matter\/chapters/);
});

test('a date is a day that there is', () => {
  const dateOf = (date: string) => {
    const { fields } = readFrontMatter(`---\ntitle: T\ndate: ${date}\n---\n`, () => {});
    return readMeta(fields, { zone: 'Asia/Shanghai', fallbackTitle: () => '', report: () => {} }).date;
  };
  expect(['2024-02-29', '2025-02-29', '2025-13-01', '2025-1-02', '2025-01-02T23:30:00Z'].map(dateOf)).toEqual([
    '2024-02-29',
    null,
    null,
    '2025-01-02',
    '2025-01-03',
  ]);
});
