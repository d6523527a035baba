import { expect, test } from 'vitest';
import { planPages } from '../../src/eleventy/page-kinds.ts';
import type { NotePage, SitePages } from '../../src/page/view.ts';

const HOME = { url: '/', counts: { notes: 0, bilingual: 0, terms: 0 }, newest: [], leading: [] } as const;
const EMPTY: SitePages = { home: HOME, notes: [], noteLists: [], terms: [], taxonomies: [], redirects: [] };

const note = (url: string, layout = 'post.njk') => ({ url, layout }) as NotePage;

test('a page is planned as a layout, a file and the one view that the layout shows', () => {
  expect(planPages({ ...EMPTY, notes: [note('/notes/a/')] })).toEqual([
    { key: 'home/%2F.njk', layout: 'home.njk', file: 'index.html', name: 'home', view: HOME },
    {
      key: 'note/%2Fnotes%2Fa%2F.njk',
      layout: 'post.njk',
      file: 'notes/a/index.html',
      name: 'note',
      view: note('/notes/a/'),
    },
  ]);
});

test('a note is shown in the layout that it asks for', () => {
  const [, page] = planPages({ ...EMPTY, notes: [note('/notes/a/', 'plain.njk')] });
  expect(page?.layout).toBe('plain.njk');
});

test('a key is one plain name, whatever the note is called', () => {
  const urls = ['/notes/a%25b/', '/notes/a/b/', '/notes/%7B%7B7*7%7D%7D/', '/notes/..hidden/', '/notes/英文/'];
  const keys = planPages({ ...EMPTY, notes: urls.map((url) => note(url)) }).map(({ key }) => key);
  expect(new Set(keys).size).toBe(urls.length + 1);
  for (const key of keys) expect(key).toMatch(/^(?:home|note)\/[\w%.*-]+\.njk$/);
});

test('the file of a page is named as its note is', () => {
  const [, page] = planPages({ ...EMPTY, notes: [note('/notes/On%20chips%3F/')] });
  expect(page?.file).toBe('notes/On chips?/index.html');
});
