import { describe, expect, test } from 'vitest';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { redirectPages } from '../../src/page/redirects.ts';
import { isSlug } from '../../src/site/slug.ts';
import { terms } from '../taxonomy/notes.ts';
import { entry, indexOf, type World } from './entries.ts';

function redirects(notes: readonly NoteEntry[], world?: World) {
  const { redirects: pages, diagnostics } = redirectPages(indexOf(notes, world));
  return {
    pages: pages.map(({ url, to }) => `${url} → ${to}`),
    said: diagnostics.map(({ path, message }) => `${path}: ${message}`),
  };
}

test('old paths of a note lead to it', () => {
  const { pages, said } = redirects([entry('a.md', { redirects: ['/old/', 'older.html', '/旧/'] })]);
  expect(pages).toEqual(['/old/ → /notes/a/', '/older.html → /notes/a/', '/旧/ → /notes/a/']);
  expect(said).toEqual([]);
});

test('a note’s own address, or one path twice, is left out without a word', () => {
  expect(redirects([entry('a.md', { redirects: ['/notes/a/', '/Notes/A', '/old', '/old/'] })])).toEqual({
    pages: ['/old/ → /notes/a/'],
    said: [],
  });
});

describe('a redirect over another page is an error that names both', () => {
  test.each([
    ['/notes/b/', 'b.md'],
    ['/notes/b/note.json', 'b.md'],
    ['/companies/nvidia/', '“NVIDIA” (companies)'],
    ['/tags/', 'the site itself'],
    ['/feed.xml', 'the site itself'],
    ['/feed.xml/below/', 'the site itself'],
    ['/companies/nvidia/page/7/', 'the site itself'],
    ['/tags/by-letter/q/', 'the site itself'],
    ['/assets/style.css', 'the site itself'],
  ])('%s belongs to %s', (path, owner) => {
    const notes = [entry('a.md', { redirects: [path] }), entry('b.md', { terms: terms({ companies: ['NVIDIA'] }) })];
    const message = `a.md asks for a redirect from ${path}, which belongs to ${owner}.`;
    expect(redirects(notes)).toEqual({ pages: [], said: [`a.md: ${message}`] });
  });

  test('another note’s redirect', () => {
    const { pages, said } = redirects([entry('b.md', { redirects: ['/old'] }), entry('a.md', { redirects: ['/OLD'] })]);
    expect(pages).toEqual(['/OLD/ → /notes/a/']);
    expect(said).toMatchInlineSnapshot(`
      [
        "b.md: b.md asks for a redirect from /old/, which belongs to a.md.",
      ]
    `);
  });
});

test('what is no path is said', () => {
  const { pages, said } = redirects([entry('a.md', { redirects: ['/../../etc/passwd', '/'] })]);
  expect(pages).toEqual([]);
  expect(said).toMatchInlineSnapshot(`
    [
      "a.md: “/../../etc/passwd” is no path that could redirect to the note.",
      "a.md: “/” is no path that could redirect to the note.",
    ]
  `);
});

describe('the alias file', () => {
  const alias = (slug: string | null) => {
    const names = { label: 'NVIDIA', aliases: ['英伟达', 'Nvidia', 'Nvidia Corp.'] };
    return { aliases: { companies: [{ ...names, slug: slug !== null && isSlug(slug) ? slug : null }] } };
  };
  const notes = [entry('a.md', { terms: terms({ companies: ['英伟达'] }) })];

  test('leads from the addresses of merged terms to the one they are merged into', () => {
    expect(redirects(notes, alias(null)).pages).toEqual([
      '/companies/英伟达/ → /companies/nvidia/',
      '/companies/nvidia-corp-dot/ → /companies/nvidia/',
    ]);
  });

  test('leads from the old slug to the one it sets', () => {
    expect(redirects(notes, alias('nv')).pages).toContain('/companies/nvidia/ → /companies/nv/');
  });

  test('leads nowhere where the term has no page', () => {
    expect(redirects([], alias(null)).pages).toEqual([]);
  });
});
