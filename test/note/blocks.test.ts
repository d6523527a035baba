import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame } from '../../src/model.ts';
import { markdownLeaves } from '../../src/note/body/markdown-blocks.ts';
import { readBody } from '../../src/pipeline.ts';

/** What a body holds, a line each: blocks by type, passages with the containers around them. */
function read(body: string): string[] {
  return readBody(body).sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === 'block') return [`${within(item.frames)}${item.type} ${item.line}: ${item.markdown}`];
      return [...item.en, ...item.zh].map(({ text, line, frames }) => `${within(frames)}${line}: ${text}`);
    }),
  );
}

function within(frames: readonly Frame[]): string {
  return frames.map(({ kind, number, callout }) => `${kind}${number ?? ''}${callout ?? ''} `).join('');
}

test('lists and quotations stand around their passages, numbers as they were written', () => {
  expect(read('- sea\n  1. ebb\n- > flow\n\n7. wind\n8. rain')).toMatchInlineSnapshot(`
    [
      "bullets item 1: sea",
      "bullets item numbers1 item1 2: ebb",
      "bullets item quote 3: flow",
      "numbers7 item7 5: wind",
      "numbers7 item8 6: rain",
    ]
  `);
});

test('a callout knows its kind; its title is a passage of its own', () => {
  expect(
    read('> [!NOTE] Mind the tide\n> It turns.\n\n> [!warning]-\n> Rocks\n> below.\n\n> [!tip]\n\n> [!odd]x\n> y'),
  ).toMatchInlineSnapshot(`
    [
      "quotenote 1: [!NOTE] Mind the tide",
      "quotenote 2: It turns.",
      "quotewarning 4: [!warning]- Rocks below.",
      "quotetip 8: [!tip]",
      "quote 10: [!odd]x y",
    ]
  `);
});

test('code is code wherever it stands, a rule a rule, a table a table, an image alone an image', () => {
  expect(
    read(
      '```js\nx = `1`\n```\n\n    indented\n\n- in a list:\n\n  ~~~\n  ```\n  ~~~\n\n***\n\n> | a | b |\n> |---|---|\n> | c | d |\n\n![a](b.png)\n\n![[c.png|30]]\n\n![a](b.png) text',
    ),
  ).toMatchInlineSnapshot(`
    [
      "code 1: \`\`\`js
    x = \`1\`
    \`\`\`",
      "code 5: \`\`\`
    indented
    \`\`\`",
      "bullets item 7: in a list:",
      "bullets item code 9: \`\`\`\`
    \`\`\`
    \`\`\`\`",
      "rule 13: ***",
      "quote table 15: | a | b |
    |---|---|
    | c | d |",
      "image 19: ![a](b.png)",
      "image 21: ![[c.png|30]]",
      "23: ![a](b.png) text",
    ]
  `);
});

test('two signs for greater mark a speaker, also in a quotation, with or without a space', () => {
  expect(read('>> Yes.\n\n> >> No.\n\n>>> deep')).toMatchInlineSnapshot(`
    [
      "1: Yes.",
      "quote 3: No.",
      "quote 5: deep",
    ]
  `);
});

test('what is nested deeper than a page can show is read as plain paragraphs', () => {
  expect(read(`${'> '.repeat(60)}in`)[0]).toMatch(/^quote .*1: in$/);
  expect(read(`${'> '.repeat(61)}deep\nmore\n\n- x`)).toEqual([`1: ${'> '.repeat(61)}deep more`, '4: - x']);
});

test('captions are lines whatever stands before them, and code among them stays code', () => {
  const captions =
    'and so we went down\n- to the harbour where\n2025. the boats lie\n\n```\ncode\n```\n\n于是我们下去了\n2025年的船。\n';
  expect(read(captions)).toMatchInlineSnapshot(`
    [
      "1: and so we went down - to the harbour where 2025. the boats lie",
      "code 5: \`\`\`
    code
    \`\`\`",
      "9: 于是我们下去了",
      "10: 2025年的船。",
    ]
  `);
});

test('a label on a line of its own takes the text below it, whatever its language', () => {
  expect(read('**Host**:\n\n**Host**:\n潮水\n来了。\n\n**Host**: ok')).toMatchInlineSnapshot(`
    [
      "1: ",
      "7: ok",
      "3: 潮水来了。",
    ]
  `);
});

test('a line below a line of equals signs is a heading of the first level, one among others is not', () => {
  const headings = (body: string) =>
    readBody(body).sections.map(({ heading }) => heading && `${heading.level} ${heading.text}`);
  expect(
    headings('Title\n===\n\none\ntwo\n===\n\n- item\n===\n\n### Third ##\n\n####Fourth\n\n#tag\n\n#'),
  ).toMatchInlineSnapshot(`
    [
      "1 Title",
      "3 Third",
      "4 Fourth",
      "1 ",
    ]
  `);
});

test('a comment of several lines is left out; one without an end is text', () => {
  expect(read('before <!-- a\nb\nc --> after\n\n`<!--` code\n\n<!-- open\nend')).toMatchInlineSnapshot(`
    [
      "1: before after",
      "5: \`<!--\` code",
      "7: <!-- open end",
    ]
  `);
});

test('a comment that is opened again before it ends stops nothing, and its signs are shown', () => {
  expect(read('<!--\n\n<!-->').map((line) => line.replace(/^\d+: /, ''))).toEqual(['<!--', '<!-->']);
  expect(read('```\n```\n<!--\n<!-->')).toEqual(['code 1: ```\n\n```', '3: <!-- <!-->']);
});

/** How lines begin that are prose, and how some begin that are not. */
const BEGINNINGS = [
  'Then',
  '然后',
  '  then',
  '“So',
  '**Host**:',
  '** * **',
  '2025 年',
  '2025. ',
  '12345678901',
  '1) ',
  '（笑）',
  '　全角',
];
const OTHERS = [
  '- ',
  '-',
  '--- | ---',
  ':-',
  '> ',
  '>> ',
  '# ',
  '```',
  '~~~',
  '\t',
  '    ',
  '[a]: /b',
  '![](c.png)',
  '| a |',
  '===',
  '* ',
  '+',
];
const ENDINGS = ['', ' ', '  ', ' a | b', '\\', '。'];

function leaves(lines: readonly string[]) {
  const numbered = lines.map((line, k) => ({ text: line, line: k + 1 }));
  return markdownLeaves(numbered, { references: {}, nextFrame: () => 0 });
}

test('behind a line end within what a comment has left stands a line as any other', () => {
  expect(leaves(['then\n- now'])).toMatchObject([{ frames: [] }, { frames: [{ kind: 'bullets' }, { kind: 'item' }] }]);
});

test('prose is read as if a rule stood below it, for which the whole is read as markdown', () => {
  const text = fc.tuple(fc.constantFrom(...BEGINNINGS, ...BEGINNINGS, ...OTHERS), fc.constantFrom(...ENDINGS));
  const body = fc.array(
    fc.oneof(
      fc.constant(''),
      text.map((parts) => parts.join('')),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(body, (lines) => {
      // What another block may take in with it is not asked here.
      const below = leaves([...lines, '', '***']);
      fc.pre(below.at(-1)?.type === 'rule' && below.at(-1)?.frames.length === 0);
      expect(leaves(lines)).toEqual(below.slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});
