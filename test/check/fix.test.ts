import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixNote } from '../../src/check/fix/fix-note.ts';
import { readBody } from '../../src/pipeline.ts';

const fixed = (text: string) => fixNote('a.md', text, 'UTC').text;

describe('what is mended', () => {
  test.each([
    ['the name of a field', '---\nExclude: true # for now\n---\nText.\n', '---\nexclude: true # for now\n---\nText.\n'],
    [
      'an empty list in quotation marks',
      `---\ntags: "[]"\npeople: '[]'  # none\n---\nText.\n`,
      '---\ntags: []\npeople: []  # none\n---\nText.\n',
    ],
    [
      'blanks at the ends of lines',
      '---\ntitle: A  \n---\n\t\nText.  \nMore.\n',
      '---\ntitle: A\n---\n\nText.  \nMore.\n',
    ],
    ['the end of the file', '---\ntitle: A\n---\nText.', '---\ntitle: A\n---\nText.\n'],
    [
      'an original without an end',
      '潮水变了。\n<details>\n<summary>Original English</summary>\n\nThe tide turns.\n\n船走了。\n',
      '潮水变了。\n<details>\n<summary>Original English</summary>\n\nThe tide turns.\n</details>\n\n船走了。\n',
    ],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
    expect(fixed(after)).toBe(after);
  });
});

describe('what stays', () => {
  test.each([
    ['a field that is there in both spellings', '---\nExclude: true\nexclude: false\n---\nText.\n'],
    ['a list in quotation marks that holds something', '---\ntags: "[a, b]"\n---\nText.\n'],
    ['blanks in a text of several lines', '---\nsummary: |\n  One  \n  two\n---\nText.\n'],
    ['blanks that break a line, and the inside of code', '---\ntitle: A\n---\nOne  \ntwo\n\n```\na\n   \nb\n```\n'],
    ['comments, quotation marks and the order of fields', `---\n# mine\ntitle: 'A'\ndate: "2026-01-02"\n---\nText.\n`],
  ])('%s', (_, text) => {
    expect(fixed(text)).toBe(text);
  });

  test('line ends and the byte order mark', () => {
    expect(fixed('\ufeff---\r\nExclude: true\r\n---\r\nText.')).toBe('\ufeff---\r\nexclude: true\r\n---\r\nText.\r\n');
  });
});

/** Pieces of notes, whole and broken, of which any order is a note. */
const PIECES = [
  ...[
    '潮水变了。',
    'The tide turns.',
    '### Title',
    '',
    '  ',
    '<details>',
    '</details>',
    '<summary>Original English</summary>',
  ],
  ...['```', '<!-- a', '-->', '- one', '> two', '    code', '两个空格  ', '<p>', 'Host: yes', '\ttab\t'],
];
const BODIES = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((lines) => lines.join('\n'));
const RUNS = Number(process.env.DUIZHAO_FIXES ?? 60);

function wordsOf(body: string): string {
  const sections = readBody(body).sections.map(({ heading, items }) => [
    heading?.text,
    items.map((item) => (item.kind === 'block' ? item.markdown : [...item.en, ...item.zh].map(({ text }) => text))),
  ]);
  return JSON.stringify(sections);
}

test('whatever a note holds, mending it loses no word, and mending it again does nothing', () => {
  fc.assert(
    fc.property(BODIES, (body) => {
      const text = `---\nTitle: A  \n---\n${body}`;
      const once = fixed(text);
      expect(wordsOf(once.replace(/^---\n.*\n---\n/, ''))).toBe(wordsOf(body));
      expect(fixed(once)).toBe(once);
    }),
    { numRuns: RUNS },
  );
});
