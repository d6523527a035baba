import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenLinks } from './links.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-links-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function site(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, name, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return join(folder, name);
}

test('links to pages, places, Chinese slugs and other hosts are sound', async () => {
  const path = await site('sound', {
    'index.html':
      '<h1 id="top">T</h1><a href="/a/#u1">a</a><a href="#top">top</a><a href="https://example.org/x">x</a>',
    'a/index.html':
      '<p id="u1">1</p><a href="../">up</a><a href="/%E8%8B%B1/">英</a><a href="mailto:a@example.org">m</a>',
    '英/index.html': '<a href="/?q=a">home</a><link rel="stylesheet" href="/s.css">',
    's.css': '',
  });
  expect(await brokenLinks({ folder: path, prefix: '/' })).toEqual([]);
});

test('a link that leads nowhere is named with its page and the reason', async () => {
  const path = await site('broken', {
    'index.html': '<a href="/b/">b</a><a href="/a/#u9">u9</a><a href="/a">a</a><img src="/i.png" alt="">',
    'a/index.html':
      '<meta http-equiv="refresh" content="0; url=/gone/"><script src="https://example.org/x.js"></script>',
  });
  expect((await brokenLinks({ folder: path, prefix: '/' })).join('\n')).toMatchInlineSnapshot(`
    "/gone/: no such page (/a/)
    https://example.org/x.js: loaded from another host (/a/)
    /b/: no such page (/)
    /a/#u9: no such place on the page (/)
    /a: a folder without its slash (/)
    /i.png: no such page (/)"
  `);
});

test('a link that forgets the path prefix is broken', async () => {
  const path = await site('prefixed', { 'index.html': '<a href="/talks/">home</a><a href="/">root</a>' });
  expect(await brokenLinks({ folder: path, prefix: '/talks/' })).toMatchInlineSnapshot(`
    [
      "/: outside of the path prefix (/)",
    ]
  `);
});
