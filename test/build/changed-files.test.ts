import { expect, test } from 'vitest';
import { changedFiles } from '../../src/build/changed-files.ts';

test('changed files are counted by kind, and the first of each is named', () => {
  const files = [
    'index.html',
    'notes/page/3/index.html',
    'notes/talks/a/index.html',
    'notes/talks/a/note.json',
    'tags/index.html',
    'tags/by-letter/t/index.html',
    'tags/tide/index.html',
    'tags/tide/page/2/index.html',
    'tags/tide/feed.xml',
    'feed.json',
    'glossary/by-letter/t/index.html',
    'search/manifest.json',
    'search/text/abc.bin',
    ...Array.from({ length: 1200 }, (_, n) => `search/xyz/${n}.bin`),
    'sitemap.xml',
  ];
  expect(changedFiles(files)).toMatchInlineSnapshot(`
    [
      "  changed: 2 note lists, 1 note page, 1 note.json file, 2 feeds, 2 term index pages, 2 term pages, 1 glossary page, 1 search text, 1,200 search index files, 2 other files",
      "  such as index.html, notes/talks/a/index.html, notes/talks/a/note.json, tags/tide/feed.xml, tags/index.html, tags/tide/index.html, glossary/by-letter/t/index.html, search/text/abc.bin and 1,206 more",
    ]
  `);
});

test('of no change nothing is said', () => {
  expect(changedFiles([])).toEqual([]);
});
