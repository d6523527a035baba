import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reporterFor } from '../../src/diagnostics.ts';
import { reportMarkup } from '../../src/note/body/markup-problems.ts';
import { scan } from '../../src/note/body/scan.ts';

function problems(body: string): string[] {
  const diagnostics: Diagnostic[] = [];
  const lines = body.split('\n').map((text, k) => ({ text, line: k + 1 }));
  reportMarkup(lines, scan(lines), reporterFor('a.md', diagnostics));
  return diagnostics.map((one) => formatDiagnostic(one).replace('a.md:', ''));
}

test('elements that do something are named once each', () => {
  expect(
    problems('a <script>x</script> <IFRAME src=x>\n\n## b <script>\n\n<!doctype html> <img src=x>'),
  ).toMatchInlineSnapshot(`
    [
      "1:1  warning  structure/element  A note holds no <script>; it is shown as text. Delete it, or put it in backquotes if the text is about it.",
      "1:1  warning  structure/element  A note holds no <iframe>; it is shown as text. Delete it, or put it in backquotes if the text is about it.",
      "5:1  warning  structure/element  A note holds no <!doctype>; it is shown as text. Delete it, or put it in backquotes if the text is about it.",
      "5:1  warning  structure/element  A note holds no <img>; it is shown as text. Delete it, or put it in backquotes if the text is about it.",
    ]
  `);
});

test('attributes that do something are named, whatever separates them', () => {
  expect(problems('<b onclick=x> <i/onfocus =y> <p\tstyle="x" id=a>')).toMatchInlineSnapshot(`
    [
      "1:1  warning  structure/attribute  The attribute onclick of an element is left out. Delete it; elements in notes have no attributes.",
      "1:1  warning  structure/attribute  The attribute onfocus of an element is left out. Delete it; elements in notes have no attributes.",
      "1:1  warning  structure/attribute  The attribute style of an element is left out. Delete it; elements in notes have no attributes.",
    ]
  `);
});

test('links that none may follow are named, however they are written', () => {
  expect(
    problems(
      '[a](javascript:x)\n[b](&#106;avascript&colon;y) ![c](data:z)\n\n[d]: //elsewhere.example\n\n<vbscript:e> <a href="file:f">',
    ),
  ).toMatchInlineSnapshot(`
    [
      "1:1  warning  structure/link  No link may lead to javascript:x; its text stays. Write an address that begins with https://, http:// or mailto:, or the path of a note.",
      "2:1  warning  structure/link  No link may lead to &#106;avascript&colon;y; its text stays. Write an address that begins with https://, http:// or mailto:, or the path of a note.",
      "2:1  warning  structure/link  No link may lead to data:z; its text stays. Write an address that begins with https://, http:// or mailto:, or the path of a note.",
      "4:1  warning  structure/link  No link may lead to //elsewhere.example; its text stays. Write an address that begins with https://, http:// or mailto:, or the path of a note.",
      "6:1  warning  structure/link  No link may lead to vbscript:e; its text stays. Write an address that begins with https://, http:// or mailto:, or the path of a note.",
      "6:1  warning  structure/link  No link may lead to file:f; its text stays. Write an address that begins with https://, http:// or mailto:, or the path of a note.",
    ]
  `);
});

test('signs of templates, and what is opened and never closed, are named', () => {
  expect(problems('{{ a }} {% b %}\n<b title="x\n<!-- never\n```js\ncode')).toMatchInlineSnapshot(`
    [
      "1:1  info  structure/template  A note is no template: {{ is shown as it is written. Leave it if the text is about it.",
      "1:1  info  structure/template  A note is no template: {% is shown as it is written. Leave it if the text is about it.",
      "2:1  warning  structure/tag  The tag <b … has no > on its line; it is shown as text. Write the tag on one line.",
      "3:1  warning  structure/comment  This comment has no -->; it is shown as text. Write --> where it ends.",
      "4:1  warning  structure/fence  The code block that begins with \`\`\` has no end; it is shown as text. Write the same signs on a line of their own below the code.",
    ]
  `);
});

test('harmless markup, words in angle brackets and anything in code are passed over', () => {
  expect(
    problems(
      'An <b>honest</b> <thinking>word</thinking> [link](https://example.org) [mail](mailto:a@b.c) [here](#x) [note](b.md)\n`<script>` and `[x](javascript:y)`\n\n```html\n<script onclick=x>\n```\n<!-- a comment {{ b }} -->',
    ),
  ).toEqual([]);
});
