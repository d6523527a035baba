import { expect, test } from 'vitest';
import { taxonomyPages } from '../../src/page/taxonomy-page.ts';
import type { TaxonomyPage } from '../../src/page/view.ts';
import { terms } from '../taxonomy/notes.ts';
import { day, entry, indexOf } from './entries.ts';

/** The index of tags, when the n-th note has the n-th list of them. */
function pagesOf(...tags: readonly (readonly string[])[]): TaxonomyPage[] {
  const index = indexOf(tags.map((some, n) => entry(`${n}.md`, { terms: terms({ tags: some }) })));
  return taxonomyPages(index.taxonomies.byName.tags, index);
}
const numbered = (count: number, name = 'tag') => Array.from({ length: count }, (_, i) => `${name} ${i}`);
const labels = (page: TaxonomyPage | undefined) =>
  page?.groups.flatMap((group) => group.terms.map(({ label }) => label)) ?? [];

test('a small index shows all terms by letter, Chinese by pinyin, with their counts', () => {
  const [page, ...more] = pagesOf(['chips', '芯片', 'AI', '360'], ['chips', '财报']);
  expect(more).toEqual([]);
  expect(page).toMatchObject({ url: '/tags/', view: 'entrance', count: 5, letters: [], byCount: null, pager: null });
  expect(
    page?.groups.map(({ heading, terms: some }) => [heading, some.map(({ label, count }) => `${label} ${count}`)]),
  ).toEqual([
    ['A', ['AI 1']],
    ['C', ['财报 1', 'chips 2']],
    ['X', ['芯片 1']],
    ['#', ['360 1']],
  ]);
});

test('an empty taxonomy has an empty page', () => {
  expect(pagesOf()).toMatchObject([{ url: '/tags/', count: 0, groups: [] }]);
});

test('a large index opens with its leading terms and the ways to the rest', () => {
  const [entrance] = pagesOf([...numbered(300), 'zeal'], ['zeal', '5G']);
  expect(labels(entrance)).toHaveLength(100);
  expect(labels(entrance)[0]).toBe('zeal');
  expect(entrance).toMatchObject({
    view: 'entrance',
    byCount: '/tags/page/1/',
    letters: [
      { label: 'T', url: '/tags/by-letter/t/' },
      { label: 'Z', url: '/tags/by-letter/z/' },
      { label: '#', url: '/tags/by-letter/other/' },
    ],
  });
});

test('the list by count holds the terms of two notes or more, page by page', () => {
  const pages = pagesOf(numbered(450), numbered(250)).filter(({ view }) => view === 'count');
  expect(pages.map((page) => [page.url, labels(page).length, page.pager])).toEqual([
    ['/tags/page/1/', 200, { current: 1, total: 2, previous: null, next: '/tags/page/2/' }],
    ['/tags/page/2/', 50, { current: 2, total: 2, previous: '/tags/page/1/', next: null }],
  ]);
});

test('only the entrance says how many terms there are, for a new one must not change every page', () => {
  expect(new Set(pagesOf(numbered(450), numbered(250)).map(({ view, count }) => `${view} ${count}`))).toEqual(
    new Set(['entrance 450', 'count null', 'letter null']),
  );
});

test('of two terms with as many notes the one with the older news stands first', () => {
  const index = indexOf([
    entry('1.md', { date: day(1), terms: terms({ tags: ['zinc', ...numbered(300)] }) }),
    entry('2.md', { date: day(2), terms: terms({ tags: ['zinc', 'ammonia'] }) }),
    entry('3.md', { date: day(3), terms: terms({ tags: ['ammonia'] }) }),
  ]);
  const pages = taxonomyPages(index.taxonomies.byName.tags, index);
  expect(labels(pages.find(({ view }) => view === 'count'))).toEqual(['zinc', 'ammonia']);
});

test('where no term has two notes there is no list by count', () => {
  expect(pagesOf(numbered(201)).map(({ view, byCount }) => [view, byCount])).toEqual([
    ['entrance', null],
    ['letter', null],
    ['letter', null],
  ]);
});

test('the pages of the letters hold every term once, in order', () => {
  const tags = [...numbered(450), ...numbered(30, '芯片'), ...numbered(20, '5G')];
  const pages = pagesOf(tags).filter(({ view }) => view === 'letter');
  expect(pages.map(({ url, letter }) => `${letter} ${url}`)).toEqual([
    'T /tags/by-letter/t/',
    'T /tags/by-letter/t/page/2/',
    'T /tags/by-letter/t/page/3/',
    'X /tags/by-letter/x/',
    '# /tags/by-letter/other/',
  ]);
  expect(pages.flatMap(labels).toSorted()).toEqual(tags.toSorted());
  expect(labels(pages[0]).slice(0, 3)).toEqual(['tag 0', 'tag 1', 'tag 2']);
});

test('no page grows with the number of terms or the length of their names', () => {
  const long = numbered(5000, `${'数据中心基础设施'.repeat(20)} & "more"`);
  const pages = pagesOf(long, long);
  expect(Math.max(...pages.map((page) => Buffer.byteLength(JSON.stringify(page))))).toBeLessThan(100_000);
});
