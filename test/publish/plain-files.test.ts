import { expect, test } from 'vitest';
import { plainFiles } from '../../src/publish/plain-files.ts';
import { daily, entry, indexOf } from '../page/entries.ts';
import { terms } from '../taxonomy/notes.ts';

const textOf = (url: string, notes = daily(2)) =>
  plainFiles(indexOf(notes)).find((file) => file.url === url)?.text ?? '';

test('every file has an address of its own', () => {
  const urls = plainFiles(indexOf(daily(2))).map(({ url }) => url);
  expect(urls).toEqual(['/notes.json', '/schemas/note-1.json', '/robots.txt', '/sitemap.xml']);
});

test('notes.json lists the notes, newest first, each with its terms by taxonomy', () => {
  const aliases = { companies: [{ label: 'NVIDIA', aliases: ['英伟达'], slug: null }] };
  const notes = [
    entry('a.md', {
      lang: 'zh-Hans',
      title: '“一”',
      bilingual: true,
      terms: terms({ companies: ['英伟达', 'Nvidia'] }),
    }),
  ];
  const files = plainFiles(indexOf([...notes, entry('x.md', { listed: false })], { aliases }));
  expect(JSON.parse(files.find(({ url }) => url === '/notes.json')?.text ?? '')).toEqual({
    version: 1,
    notes: [
      {
        path: 'a.md',
        url: 'https://example.org/notes/a/',
        title: '“一”',
        lang: 'zh-Hans',
        date: '2025-01-01',
        draft: false,
        bilingual: true,
        terms: { companies: ['NVIDIA'] },
      },
    ],
  });
});

test('notes.json of an empty site is JSON too', () => {
  expect(JSON.parse(textOf('/notes.json', []))).toEqual({ version: 1, notes: [] });
});

test('robots.txt lets everybody in and shows the sitemap', () => {
  expect(textOf('/robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n');
});
