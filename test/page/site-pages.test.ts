import { expect, test } from 'vitest';
import { indexPages } from '../../src/page/site-pages.ts';
import type { IndexPages } from '../../src/page/view.ts';
import { noteUrl } from '../../src/site/urls.ts';
import { terms } from '../taxonomy/notes.ts';
import { daily, day, entry, indexOf } from './entries.ts';

/** Notes whose terms are as common as in real notes: few are in many notes, most in one. */
function realistic(count: number) {
  return Array.from({ length: count }, (_, n) => {
    const named = (name: string, every: number) => [`${name} ${n % 3}`, `${name} ${n % every}`, `${name} ${n}`];
    const some = {
      tags: named('tag', 17),
      companies: named('公司', 29),
      people: named('Person', 41),
      series: n % 5 ? [] : ['系列'],
    };
    return entry(`notes/${n}.md`, { date: day(n % 400), terms: terms(some), summary: '摘要。'.repeat(80) });
  });
}

const all = ({ home, noteLists, terms: ofTerms, taxonomies, redirects }: IndexPages) => [
  home,
  ...noteLists,
  ...ofTerms,
  ...taxonomies,
  ...redirects,
];

test('no two pages share an address, and every link leads to one of them', () => {
  const index = indexOf(realistic(300));
  const pages = all(indexPages(index).pages);
  const urls = [...pages.map(({ url }) => url), ...index.published.map(({ path }) => noteUrl(path))];
  expect(new Set(urls).size).toBe(urls.length);
  const links = [...JSON.stringify(pages).matchAll(/"(?:url|to|newer|older|previous|next|byCount)":"([^"]+)"/g)];
  const there = new Set(urls);
  expect(links.filter(([, url = '']) => !there.has(url))).toEqual([]);
});

test('a newer note changes no numbered page of a list, whatever its terms', () => {
  const before = realistic(300);
  const newer = entry('new.md', {
    date: day(500),
    terms: terms({ tags: ['tag 1'], companies: ['公司 2'], series: ['系列'] }),
  });
  const numbered = (notes: typeof before) => {
    const { noteLists, terms: ofTerms } = indexPages(indexOf(notes)).pages;
    return new Map(
      [...noteLists, ...ofTerms].filter(({ pager }) => pager.current !== null).map((page) => [page.url, page]),
    );
  };
  const after = numbered([...before, newer]);
  for (const [url, page] of numbered(before)) expect(after.get(url)).toEqual(page);
});

test('the order in which notes are read makes no difference', () => {
  const notes = realistic(60);
  expect(indexPages(indexOf(notes.toReversed()))).toEqual(indexPages(indexOf(notes)));
});

test('a site without notes has its home, its list and ten indexes', () => {
  const { pages, diagnostics } = indexPages(indexOf([]));
  expect(all(pages).map(({ url }) => url)).toEqual([
    '/',
    '/notes/',
    ...[
      'tags',
      'companies',
      'projects',
      'people',
      'products',
      'media',
      'areas',
      'categories',
      'series',
      'speakers',
    ].map((name) => `/${name}/`),
  ]);
  expect(diagnostics).toEqual([]);
});

test('drafts that are hidden leave no trace', () => {
  const drafts = daily(30).map((note) => ({ ...note, draft: true }));
  const hidden = indexPages(indexOf(drafts, { settings: { drafts: 'hide' } }));
  expect(hidden).toEqual(indexPages(indexOf([])));
});

test('lists stay below 60 KB of data', () => {
  const { pages } = indexPages(indexOf(realistic(300), { settings: { pageSize: 24 } }));
  expect(Math.max(...all(pages).map((page) => Buffer.byteLength(JSON.stringify(page))))).toBeLessThan(60_000);
});
