import { expect, test } from 'vitest';
import { pageProducts, planPage } from '../../src/eleventy/page-kinds.ts';

test('a page is planned as a layout, a file and the one view that the layout shows', () => {
  const view = { url: '/companies/nvidia/' };
  expect(planPage('term', view)).toEqual({
    key: 'term/%2Fcompanies%2Fnvidia%2F.html',
    layout: 'term.njk',
    file: 'companies/nvidia/index.html',
    name: 'term',
    view,
  });
});

test('a note is shown in the layout that it asks for', () => {
  expect(planPage('note', { url: '/notes/a/', layout: 'plain.njk' }).layout).toBe('plain.njk');
});

test('a key is one plain name, whatever the note is called', () => {
  const urls = ['/notes/a%25b/', '/notes/a/b/', '/notes/%7B%7B7*7%7D%7D/', '/notes/..hidden/', '/notes/英文/'];
  const keys = urls.map((url) => planPage('note', { url }).key);
  expect(new Set(keys).size).toBe(urls.length);
  for (const key of keys) expect(key).toMatch(/^note\/[\w%.*-]+\.html$/);
});

test('the file of a page is named as its note is', () => {
  expect(planPage('note', { url: '/notes/On%20chips%3F/' }).file).toBe('notes/On chips?/index.html');
});

test('a page has another digest when its view, its kind or what all pages share is another', () => {
  const digest = (name: 'home' | 'term', url: string, frame: string) => pageProducts(name, [{ url }], frame)[0]?.digest;
  const digests = [
    digest('home', '/', 'a'),
    digest('term', '/', 'a'),
    digest('home', '/b/', 'a'),
    digest('home', '/', 'b'),
  ];
  expect(new Set(digests).size).toBe(4);
  expect(digest('home', '/', 'a')).toBe(digests[0]);
});
