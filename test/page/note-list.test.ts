import { expect, test } from 'vitest';
import { noteListPage, noteListParts } from '../../src/page/note-list.ts';
import type { SiteIndex } from '../../src/page/site-index.ts';
import { daily, entry, indexOf } from './entries.ts';

/** The list of all notes, laid out. */
function noteListPages(index: SiteIndex) {
  const { parts, redirects } = noteListParts(index);
  return { pages: parts.map((part) => noteListPage(part, index)), redirects };
}

const titles = (page: ReturnType<typeof noteListPages>['pages'][number] | undefined) =>
  page?.notes.map(({ title }) => title).join(' ');

test('the entrance holds the newest, newest first, and the number of all', () => {
  const { pages, redirects } = noteListPages(indexOf(daily(26)));
  expect(pages.map(({ url }) => url)).toEqual(['/notes/', '/notes/page/1/', '/notes/page/2/']);
  expect(titles(pages[0])).toBe('25 24 23 22 21 20');
  expect(titles(pages[1])).toBe('9 8 7 6 5 4 3 2 1 0');
  expect(pages.map(({ count }) => count)).toEqual([26, null, null]);
  expect(redirects).toEqual([{ url: '/notes/page/3/', to: '/notes/' }]);
});

test('a site without notes has an empty list', () => {
  expect(noteListPages(indexOf([])).pages).toMatchObject([{ url: '/notes/', count: 0, notes: [] }]);
});

test('excluded notes are in no list and in no count', () => {
  const [first] = noteListPages(indexOf([...daily(2), entry('x.md', { listed: false })])).pages;
  expect([first?.count, titles(first)]).toEqual([2, '1 0']);
});
