import { readFile } from 'node:fs/promises';
import { register } from 'tsx/esm/api';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderSite } from '../../src/build/render-site.ts';
import { prepareSite } from '../../src/eleventy/prepare-site.ts';
import { pagesOf } from '../support/built-site.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

// Eleventy imports `.eleventy.ts` by itself, without Vitest.
register();

const path = useTemporary();
const HOSTILE = '{{ 6421 * 7919 }} {% include "post.njk" %} <script>alert(1)</script> & "quoted"';

const NOTE = `---
title: '${HOSTILE}'
summary: '${HOSTILE}'
insight: '${HOSTILE}'
tags: ['${HOSTILE}', C++]
companies_orgs: ['AT&T']
permalink: '{{ 6421 * 7919 }}'
layout: post.njk
eleventyComputed: { title: '{{ 6 * 7 }}' }
surprise: '${HOSTILE}'
---
## ${HOSTILE}

{{ 6421 * 7919 }} {% raw %} 中文 {{ note.title }}
`;

const NAMES = [
  'plain.md',
  '{{ 6421 * 7919 }}.md',
  '100% of it.md',
  'a b/c&d.md',
  'page/2x.md',
  '2025-01-02-dated.md',
  'index.md',
];

beforeAll(async () => {
  for (const name of NAMES)
    await writeText(path('notes', name), NOTE.replace('title: ', `title: '${name.replaceAll("'", '')} ' #`));
  await writeText(path('notes', 'hostile.md'), NOTE);
  await renderSite(await prepareSite({ notes: path('notes') }), path('site'));
});

const html = (file: string) => readFile(path('site', file), 'utf8');

test('what pages share says on each of them where it stands, and is the same on those that stand alike', async () => {
  const entry = async (file: string) => /<a href="\/notes\/"([^>]*)>/.exec(await html(file))?.[1];
  expect(await entry('notes/index.html')).toBe(' aria-current="page"');
  expect(await entry('notes/hostile/index.html')).toBe(' aria-current="true"');
  expect(await entry('notes/plain/index.html')).toBe(' aria-current="true"');
  expect(await entry('tags/index.html')).toBe('');
  const hasSearch = async (file: string) => (await html(file)).includes('class="find"');
  expect([await hasSearch('index.html'), await hasSearch('tags/index.html')]).toEqual([false, true]);
});

describe('a note is data, never code', () => {
  test('templates in it are shown as they are written', async () => {
    const page = await html('notes/hostile/index.html');
    expect(page).toContain('{{ 6421 * 7919 }} {% raw %} 中文 {{ note.title }}');
    expect(page).not.toContain(String(6421 * 7919));
    expect(page).not.toContain('<title>42');
  });

  test('markup in its fields is text', async () => {
    for (const { file } of await pagesOf(path('site')))
      expect(await readFile(file, 'utf8')).not.toContain('<script>alert');
    expect(await html('notes/hostile/index.html')).toContain('AT&amp;T');
  });

  test('a file of any name has its page, where the name says', async () => {
    const urls = (await pagesOf(path('site'))).map(({ url }) => url);
    const expected = NAMES.map((name) => `/notes/${name.slice(0, -'.md'.length)}/`);
    expect(urls).toEqual(expect.arrayContaining(expected));
  });
});

test('everything that is no page is there too', async () => {
  const page = await html('index.html');
  const [, style = ''] = /href="\/(assets\/style[^"]+)"/.exec(page) ?? [];
  expect(await html(style)).toContain('--paper');
  expect(JSON.parse(await html('notes.json')).notes).toHaveLength(NAMES.length + 1);
});
