import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { NotePage } from '../../../src/page/view.ts';
import { epub } from '../../../src/publish/epub/epub.ts';
import { xhtml } from '../../../src/publish/epub/xhtml.ts';
import { contentNotes } from '../content.ts';
import { published, SAMPLE } from '../notes.ts';

const FACTS = { title: '潮汐 & tides', language: 'zh-Hans', identifier: 'https://example.org/', author: 'Duizhao' };

async function book(pages: readonly NotePage[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of epub(FACTS, pages)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function problems(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message }) => `${id} ${message}`);
}

// The whole book is made and checked in a second, on a busy machine in several.
describe('a book', { timeout: 30_000 }, () => {
  test('of one note has its sections in the contents, and its passages with their originals', async () => {
    const files = unzipSync(await book([published(SAMPLE).page]));
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/style.css',
      'EPUB/note-1.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/package.opf',
    ]);
    expect(strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array())).toContain('>Twice a day 一天两次</a>');
    expect(strFromU8(files['EPUB/note-1.xhtml'] ?? new Uint8Array())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans">
      <head>
      <title>Tides &#38; 潮汐</title>
      <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body>
      <h1 lang="zh-Hans">Tides &#38; 潮汐</h1>
      <p class="facts">2025-03-01 · <a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>
      <p class="summary">一天两次。</p>
      <section id="s-7mzu2ov301"><p lang="zh-Hans">开头没有译文。</p></section><section id="s-9cfipor1hk"><h2 lang="zh-Hans">Twice a day 一天<strong>两次</strong></h2><p lang="zh-Hans"><strong>读者</strong>：潮水一天涨落<em>两次</em>。</p><p lang="en"><strong>Reader</strong>: The water rises &#38; falls <i>twice</i> a day.</p><ul><li><p lang="zh-Hans">先涨，后落。</p></li></ul><ul><li><p lang="en">It rises, then it falls.</p></li></ul><div class="table"><table>
      <thead>
      <tr>
      <th>a</th>
      <th>b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
      </tbody>
      </table></div><pre><code class="language-sh">tide --now
      </code></pre></section>
      </body>
      </html>
      "
    `);
  });

  test('of every note of this project passes the checks of EPUBCheck', async () => {
    const pages = contentNotes().map(({ path, text }) => published(text, path).page);
    expect(await problems(await book(pages))).toEqual([]);
  });

  test('of one note does so too', async () => {
    expect(await problems(await book([published(SAMPLE).page]))).toEqual([]);
  });

  test('says at its beginning what it is, and is the same whenever it is made', async () => {
    const bytes = await book([published(SAMPLE).page]);
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(await book([published(SAMPLE).page])).toEqual(bytes);
  });
});

test('what the checks refuse is refused', async () => {
  expect(await problems(await book([]))).not.toEqual([]);
});

test('markup is closed, pictures are their descriptions, and links lead out of the book only', () => {
  const html =
    '<p>a<br>b &amp; <img src="/x.png" alt="a chart"> <a href="/notes/a/">c</a> <a href="https://example.com/?a&amp;b">d</a>';
  expect(xhtml(html)).toBe('<p>a<br/>b &#38; <em>a chart</em> c <a href="https://example.com/?a&#38;b">d</a></p>');
});
