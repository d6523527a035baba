import { describe, expect, inject, test } from 'vitest';
import { factsOf, pagesOf, samplePages } from '../support/built-site.ts';

describe.each(Object.entries(inject('sites')))('in the %s site', async (_, { folder, prefix }) => {
  const pages = (await samplePages(folder)).filter(({ kind }) => kind !== 'not found');

  test.each(pages)(
    '$kind $url has a language, a title, a description, its address and one main heading',
    async (page) => {
      const facts = await factsOf(page);
      expect(facts.lang).toMatch(/^(?:zh|en)/);
      expect(facts.title.trim()).not.toBe('');
      expect(facts.description?.trim()).toBeTruthy();
      expect(decodeURI(new URL(facts.canonical ?? '').pathname)).toBe(`${prefix}${page.url.slice(1)}`);
      expect(facts.headings.filter((level) => level === 1)).toHaveLength(1);
    },
  );

  test('no two pages have the same title', async () => {
    const titles = new Map<string, string>();
    for (const page of (await pagesOf(folder)).filter(({ kind }) => kind !== 'redirect')) {
      const { title } = await factsOf(page);
      expect(titles.get(title), `${title}: ${page.url} and`).toBeUndefined();
      titles.set(title, page.url);
    }
  });
});

test('a page that was not found is not for search engines', async () => {
  const pages = await pagesOf(inject('sites').plain.folder);
  const [page] = pages.filter(({ kind }) => kind === 'not found');
  expect(page && (await factsOf(page)).robots).toContain('noindex');
});
