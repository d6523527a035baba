import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/site/slug.ts';
import * as urls from '../../src/site/urls.ts';
import { fold } from '../../src/text/fold.ts';

describe('the address of a note', () => {
  test.each([
    ['a.md', '/notes/a/'],
    ['talks/Jensen_2025.md', '/notes/talks/Jensen_2025/'],
    ['谈话/循环融资.md', '/notes/谈话/循环融资/'],
    ['On chips? 100% "C#".md', '/notes/On%20chips%3F%20100%25%20%22C%23%22/'],
    ['v1.2.md', '/notes/v1.2/'],
    ['a.MD', '/notes/a/'],
  ])('%s → %s', (path, url) => {
    expect(urls.noteUrl(path)).toBe(url);
  });
});

test('addresses of terms, pages and letters', () => {
  const slug = slugOf(fold('英伟达'));
  expect([
    urls.termUrl('companies', slug),
    urls.numberedUrl(urls.termUrl('companies', slug), 3),
    urls.taxonomyUrl('tags'),
    urls.letterUrl('tags', 'A'),
    urls.letterUrl('tags', '#'),
  ]).toEqual([
    '/companies/英伟达/',
    '/companies/英伟达/page/3/',
    '/tags/',
    '/tags/by-letter/a/',
    '/tags/by-letter/other/',
  ]);
});

describe('where a page is written', () => {
  test.each([
    ['/', 'index.html'],
    ['/notes/On%20chips%3F/', 'notes/On chips?/index.html'],
    ['/companies/英伟达/', 'companies/英伟达/index.html'],
    ['/feed.xml', 'feed.xml'],
    ['/notes/v1.2/', 'notes/v1.2/index.html'],
  ])('%s → %s', (url, file) => {
    expect(urls.outputPath(url)).toBe(file);
  });

  test.each(['/../x/', '/a/%2e%2e/b/', '/a/..%2f..%2fb/', '//x/', '/a\\b/', '/a/%00/', 'a/', ''])(
    '%s is refused',
    (url) => {
      expect(() => urls.outputPath(url)).toThrow(RangeError);
    },
  );

  test('a note of any name stays below the notes, in a file of its own name', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/[/\\\p{Cc}]|^\.{1,2}$/u.test(name));
    fc.assert(
      fc.property(part, part, (folder, name) => {
        expect(urls.outputPath(urls.noteUrl(`${folder}/${name}.md`))).toBe(`notes/${folder}/${name}/index.html`);
      }),
    );
  });
});

describe('a redirect that an author asks for', () => {
  test.each([
    ['/old/path/', '/old/path/'],
    ['old/path', '/old/path/'],
    ['/old.html', '/old.html'],
    ['/v1.2', '/v1.2/'],
    ['/旧 路径/', '/旧%20路径/'],
    ['/%E6%97%A7/', '/旧/'],
    ['//a///b', '/a/b/'],
    ['/a/?x=1#y', '/a/'],
  ])('%s → %s', (written, url) => {
    expect(urls.redirectUrl(written)).toBe(url);
  });

  test.each([
    '',
    '/',
    '#top',
    '/../../etc/passwd',
    '/a/%2e%2e/%2e%2e/b',
    '/a\\..\\b',
    '/%',
    '/a%00b/',
    '/*',
    '/a/%2A.html',
  ])('%s is refused', (written) => {
    expect(urls.redirectUrl(written)).toBeNull();
  });

  test('of a name that no file system takes is refused', () => {
    expect(urls.redirectUrl(`/${'长'.repeat(86)}/`)).toBeNull();
    expect(urls.redirectUrl(`/${'长'.repeat(85)}/`)).not.toBeNull();
  });

  test('whatever is written, no file leaves the output folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a./\\%2eEfF:?# \0') }), (written) => {
        const url = urls.redirectUrl(written);
        const parts = url === null ? [] : urls.outputPath(url).split('/');
        expect(parts.every((part) => part !== '' && part !== '.' && part !== '..')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a whole address is encoded and has the path prefix', () => {
  const site = { url: 'https://example.org', pathPrefix: '/notes/' };
  expect(urls.absoluteUrl('/companies/英伟达/', site)).toBe(
    'https://example.org/notes/companies/%E8%8B%B1%E4%BC%9F%E8%BE%BE/',
  );
  expect(urls.absoluteUrl('/', { ...site, pathPrefix: '/' })).toBe('https://example.org/');
});
