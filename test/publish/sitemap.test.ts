import { expect, test } from 'vitest';
import { sitemap } from '../../src/publish/sitemap.ts';
import { daily, entry, indexOf } from '../page/entries.ts';
import { xmlProblems } from './xml-problems.ts';

test('the sitemap lists what is listed, with the day of the last change', () => {
  const notes = [...daily(1), entry('a b.md', { date: null }), entry('x.md', { listed: false })];
  const [file, ...more] = sitemap(indexOf(notes));
  expect(more).toEqual([]);
  expect(file?.url).toBe('/sitemap.xml');
  expect(file?.text).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>https://example.org/</loc><lastmod>2025-01-01</lastmod></url>
      <url><loc>https://example.org/notes/</loc><lastmod>2025-01-01</lastmod></url>
      <url><loc>https://example.org/glossary/</loc></url>
      <url><loc>https://example.org/notes/0/</loc><lastmod>2025-01-01</lastmod></url>
      <url><loc>https://example.org/notes/a%20b/</loc></url>
      <url><loc>https://example.org/companies/</loc></url>
      <url><loc>https://example.org/companies/nvidia/</loc><lastmod>2025-01-01</lastmod></url>
    </urlset>
    "
  `);
});

test('past the limit it becomes an index of several', () => {
  const files = sitemap(indexOf(daily(5)), { entries: 4, bytes: 10_000 });
  expect(files.map(({ url }) => url)).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml']);
  expect(files[0]?.text).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>
      <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>
      <sitemap><loc>https://example.org/sitemap-3.xml</loc></sitemap>
    </sitemapindex>
    "
  `);
  const listed = files.slice(1).map(({ text }) => text.match(/<loc>/g)?.length);
  expect(listed).toEqual([4, 4, 2]);
  expect(xmlProblems(files[0]?.text ?? '', 'sitemap index')).toEqual([]);
});

test('no file is larger than search engines read', () => {
  const files = sitemap(indexOf(daily(5)), { entries: 100, bytes: 300 }).slice(1);
  const bodies = files.map(({ text }) => text.split('\n').slice(2, -2).join('\n'));
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.filter((body) => body.length > 300)).toEqual([]);
  expect(bodies.join('\n').match(/<loc>/g)).toHaveLength(10);
});

test('every file follows the schema of sitemaps.org', () => {
  for (const { text } of sitemap(indexOf(daily(5)), { entries: 4, bytes: 10_000 }).slice(1)) {
    expect(xmlProblems(text, 'sitemap')).toEqual([]);
  }
});
