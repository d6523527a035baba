import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { relativeLinks } from '../../src/note/relative-links.ts';
import { noteLinks } from '../../src/page/note-links.ts';
import { notePage } from '../../src/page/note-page.ts';

const CONTEXT = { zone: 'UTC', align: () => [] };
const targets = {
  notes: new Set(['talks/a.md', 'talks/b.md', 'c.md']),
  files: new Set(['talks/chart 1.png']),
  pathPrefix: '/site/',
};

test('a relative link leads to the note or file that it names, from the folder of its own note', () => {
  const links = relativeLinks(
    '[b](b.md) [b](./b#part) [c](../c.md) [c](/c)\n\n![chart](<chart 1.png>) [d]: x\n[d]: chart%201.png',
    7,
  );
  const found = noteLinks({ path: 'talks/a.md', links }, targets);
  expect(found.links).toEqual({
    'b.md': '/site/notes/talks/b/',
    './b#part': '/site/notes/talks/b/#part',
    '../c.md': '/site/notes/c/',
    '/c': '/site/notes/c/',
    'chart 1.png': '/site/notes/talks/chart%201.png',
    'chart%201.png': '/site/notes/talks/chart%201.png',
  });
  expect(new Set(found.files)).toEqual(new Set(['talks/chart 1.png']));
  expect(found.diagnostics).toEqual([]);
});

test('a link that leads nowhere or out of the folder is reported with its line', () => {
  const links = relativeLinks('Text\n[x](gone.md)\n\n[y](../../etc/passwd) [z](%zz)', 3);
  const { links: found, diagnostics } = noteLinks({ path: 'talks/a.md', links }, targets);
  expect(found).toEqual({});
  expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
    [
      "talks/a.md:4:1  warning  structure/dead-link  The link to gone.md leads nowhere; it is shown as text. Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.",
      "talks/a.md:6:1  warning  structure/dead-link  The link to ../../etc/passwd leads nowhere; it is shown as text. Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.",
      "talks/a.md:6:1  warning  structure/dead-link  The link to %zz leads nowhere; it is shown as text. Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.",
    ]
  `);
});

test('an address that JavaScript knows by heart is dead all the same', () => {
  const note = parseNote(
    { path: 'a.md', hash: '', text: '[a](constructor) [b](__proto__) [c](toString)' },
    CONTEXT,
  ).note;
  const { links, files } = noteLinks(note, targets);
  const [section] = notePage(note, {
    terms: [],
    series: [],
    related: [],
    heard: [],
    speechRate: 155,
    links,
    files,
  }).sections;
  const [unit] = section?.items ?? [];
  expect(unit?.kind === 'unit' && unit.en[0]?.html).toBe('<span>a</span> <span>b</span> <span>c</span>');
});

test('addresses elsewhere and places on the page are no relative links', () => {
  expect(relativeLinks('[a](https://example.org) [b](mailto:a@example.org) [c](#x) [d](//example.org)', 1)).toEqual([]);
});
