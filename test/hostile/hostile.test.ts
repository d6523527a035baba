import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFrontMatter } from '../../src/note/front-matter.ts';
import { readNote } from '../../src/pipeline.ts';
import type { NoteJson } from '../../src/publish/formats/note-json.ts';
import { isAddress, noteUrl, outputPath } from '../../src/site/urls.ts';
import { decodeText } from '../../src/text/decode.ts';
import { type BuiltPage, pagesOf } from '../support/built-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { type StaticHost, serveFolder } from '../support/static-host.ts';
import { type Canary, openCanary, provoke } from './canary.ts';
import { buildHostileSite, type HostileSite, textsOf } from './hostile-site.ts';
import { bodyText, markupDangers } from './markup-dangers.ts';
import { downloads, feedHtml, unpackedBook } from './other-files.ts';

let site: HostileSite;
let inline: string;
/** Codes of what the build said of each note and folder, each once. */
let said: Map<string, Set<string>>;

beforeAll(async () => {
  site = await buildHostileSite();
  inline = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(site.folder, 'index.html'), 'utf8'))?.[1] ?? '';
  said = new Map();
  for (const line of site.build.stderr.split('\n')) {
    const [, path, code] = /^(.*?):\d+:\d+ {2}(?:error|warning|info) {2}(\S+)/.exec(line) ?? [];
    if (path && code) said.set(path, (said.get(path) ?? new Set()).add(code));
  }
}, 60_000);

afterAll(() => site.remove());

describe('a site of hostile notes', () => {
  test('is built, and every problem is one line', () => {
    expect(site.build.code).toBe(0);
    expect(site.build.stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('says of each note what is wrong with it', async () => {
    const files = notesIn(site.notes);
    const lines = files.map(
      (path) => `${printed(path)}: ${[...(said.get(printed(path)) ?? ['fine'])].sort().join(', ')}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('expected-problems.txt');
  });

  test('says of folders that are links that nothing in them is read', () => {
    const linked = [...said].filter(([path]) => !/\.md$/i.test(path));
    expect(linked.map(([path, codes]) => [path, [...codes]])).toEqual([
      ['special/outside', ['note/unreadable']],
      ['special/up', ['note/unreadable']],
    ]);
  });

  test('holds nothing that a page could run, load or send', () => {
    const dangers = textsOf(site.folder, /\.html$/).flatMap(([file, html]) =>
      markupDangers(withoutOwn(file, html), inline).map((danger) => `${file}: ${danger}`),
    );
    expect(dangers).toEqual([]);
  });

  test('loses no word of any note', () => {
    const lost = notesIn(site.notes).flatMap((path) => {
      const file = isAddress(noteUrl(path)) ? join(site.folder, outputPath(noteUrl(path))) : '';
      if (!existsSync(file)) return said.has(printed(path)) ? [] : [`${path}: no page, and nothing was said`];
      const expected = keptWords(readFileSync(join(site.notes, path)));
      const shown = wordsOf(bodyText(readFileSync(file, 'utf8')));
      return expected.join() === shown.join() ? [] : [`${path}: ${expected.join(' ')} became ${shown.join(' ')}`];
    });
    expect(lost).toEqual([]);
  });

  test('has feeds, sitemaps and data that parse, without control characters', () => {
    for (const [file, xml] of textsOf(site.folder, /\.xml$/)) expect(isXml(xml), file).toBe(true);
    for (const [file, json] of textsOf(site.folder, /\.json$/)) expect(() => JSON.parse(json), file).not.toThrow();
  });

  test('has nothing in its feeds that a reader of feeds could run or load', () => {
    const local = feedHtml().map((text) => text.replaceAll(/(src|href)="https:\/\/[^/"]+\//g, '$1="/'));
    expect(local.flatMap((text) => markupDangers(text, inline))).toEqual([]);
  });

  test('can be saved, note by note, with every word', () => {
    const lost: string[] = [];
    for (const { note, files } of downloads(site.folder)) {
      const { md = '', txt = '', tmx = '', tsv = '' } = files;
      expect(isXml(tmx), note.path).toBe(true);
      expect(
        tsv.split('\n').every((row) => row === '' || row.split('\t').length === 5),
        note.path,
      ).toBe(true);
      const kept = wordsOf(
        JSON.stringify(note.sections.map(({ heading, items }) => [heading?.text, items.map(sourceOf)])),
      );
      const again = readNote({ path: note.path, text: md, hash: '' }, { zone: 'UTC' }).note;
      const saved = { md: wordsOf(JSON.stringify(again.bitext)), txt: wordsOf(txt) };
      for (const [name, words] of Object.entries(saved)) {
        if (new Set(words).size !== new Set(kept).size) lost.push(`${note.path} as ${name}: ${kept} became ${words}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('has of the files beside the notes only those that do not run', () => {
    expect(readdirSync(join(site.folder, 'notes/special')).filter((name) => /\./.test(name))).toEqual(['drawing.svg']);
  });

  test('reads and writes nothing outside of its folders', () => {
    expect(readdirSync(site.above).sort()).toEqual(['notes', 'outside', 'site']);
    expect(readdirSync(join(site.above, 'outside')).sort()).toEqual(['secret.md', 'secret.png']);
    const leaked = textsOf(site.folder, /\.(?:html|json|xml|txt|png)$/).filter(([, text]) =>
      /SECRET|root:x:0/.test(text),
    );
    expect(leaked.map(([file]) => file)).toEqual([]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let host: StaticHost;
  let canary: Canary;
  beforeAll(async () => {
    host = await serveFolder(site.folder, site.prefix);
    browser = await launchChromium(inject('chromium'));
    canary = await openCanary(await browser.newContext(), host.origin);
  });
  afterAll(async () => {
    await browser.close();
    host.close();
  });
  /** What is heard while the page at `url` is open. */
  const heardAt = async (url: string, act: () => Promise<unknown> = async () => {}): Promise<string[]> => {
    await canary.page.goto(`${host.origin}${url}`, { waitUntil: 'load' });
    await act();
    await provoke(canary.page);
    return canary.heard().map((what) => `${url}: ${what}`);
  };

  test('the canary hears what a page does', async () => {
    const heard = await heardAt('/', () =>
      canary.page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="pwned(1)">');
        Object.entries(globalThis).find(([name]) => name === 'pwned')?.[1](2);
      }),
    );
    // A report comes in its own time.
    while (!/policy: script-src-attr/.test(heard.join())) {
      await canary.page.waitForTimeout(10);
      heard.push(...canary.heard());
    }
    expect(heard.join()).toMatch(/pwned: 2/);
  });

  test(`no page does anything: ${EVERY_PAGE ? 'all' : 'notes, and some of each other kind'}`, async () => {
    const urls = (await pagesOf(site.folder)).filter(({ kind }) => !['redirect', 'not found'].includes(kind));
    const heard: string[] = [];
    for (const { url } of EVERY_PAGE ? urls : sampled(urls)) heard.push(...(await heardAt(encodePath(url))));
    expect(heard).toEqual([]);
  }, 600_000);

  test('nor any feed, sitemap or file of data', async () => {
    const files = textsOf(site.folder, /(?:feed|sitemap[^/]*)\.xml$|\.json$|\.txt$/).map(([file]) => file);
    const few = files.filter((file, k) => EVERY_PAGE || !file.includes('/') || k % 40 === 0);
    const heard: string[] = [];
    for (const file of few) heard.push(...(await heardAt(`/${encodePath(file)}`)));
    expect(heard).toEqual([]);
  }, 60_000);

  test('nor what feeds hold, on a page without any policy', async () => {
    await canary.page.goto('about:blank');
    for (const html of feedHtml()) {
      await canary.page.setContent(html);
      await provoke(canary.page);
    }
    expect(canary.heard()).toEqual([]);
  }, 60_000);

  test('nor any chapter of a book of all notes, which holds every word', async () => {
    const folder = join(site.above, '..', `${basename(site.above)}-book`);
    const documents = await unpackedBook(site.notes, folder);
    const chapters = [...documents].filter(([name]) => /note-\d+\.xhtml$/.test(name));
    for (const [name, text] of documents) if (/\.(?:xhtml|opf|xml)$/.test(name)) expect(isXml(text), name).toBe(true);
    const body = (text: string) => text.replace(/<head>[\s\S]*?<\/head>/, '');
    expect(
      chapters.flatMap(([name, text]) => markupDangers(body(text), '').map((danger) => `${name}: ${danger}`)),
    ).toEqual([]);
    const book = await serveFolder(folder);
    const reader = await openCanary(await browser.newContext(), book.origin);
    for (const [name] of [...documents].filter(([name], k) => name.endsWith('.xhtml') && (EVERY_PAGE || k % 6 === 0))) {
      await reader.page.goto(`${book.origin}/${name}`, { waitUntil: 'load' });
      await provoke(reader.page);
    }
    book.close();
    rmSync(folder, { recursive: true });
    expect(reader.heard()).toEqual([]);
    const pages = downloads(site.folder).flatMap(({ note }) => wordsOf(JSON.stringify(note.sections)));
    expect(new Set(chapters.flatMap(([, text]) => wordsOf(text))).size).toBe(new Set(pages).size);
  }, 120_000);

  test('neither does what search, browse and a lost page make of a query', async () => {
    const heard: string[] = [];
    for (const query of [
      'script',
      'pwned',
      '<img src=x onerror=pwned(1)>',
      '"><script>pwned(2)</script>',
      '__proto__',
      '{{ 7 * 7 }}',
    ]) {
      const { page } = canary;
      heard.push(...(await heardAt(`/search/?q=${encodeURIComponent(query)}`, () => page.locator('#q').waitFor())));
      await page.waitForTimeout(100);
      await provoke(page);
      heard.push(...canary.heard());
    }
    heard.push(...(await heardAt('/browse/?tags=__proto__&companies=%3Cscript%3E&people=constructor')));
    const lost = await heardAt(
      '/nowhere/%3Cscript%3Epwned(3)%3C/script%3E/?"><script>pwned(4)</script>#"onclick=pwned(5)',
    );
    heard.push(...lost.filter((what) => !what.includes('404')));
    expect(heard).toEqual([]);
  }, 60_000);
});

/** All pages are visited by `npm run test:long`. */
const EVERY_PAGE = process.env.DUIZHAO_EVERY_PAGE === '1';
/** Groups of notes that are about what a browser does. */
const FOR_BROWSERS = /^\/notes\/(?:html|links|repeated|good)\//;

/** The notes that are about browsers, every third other note, and a few pages of every other kind. */
function sampled(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Map<string, number>();
  return pages.filter(({ url, kind }) => {
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    return kind === 'note' ? FOR_BROWSERS.test(url) : nth <= 2;
  });
}

function encodePath(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/');
}

/** Paths of all files called notes, links and pipes too. */
function notesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.md') && !entry.name.startsWith('.') && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A path as problems name it. */
function printed(path: string): string {
  return path.replace(/\p{Cc}|\u202e/gu, '�');
}

/** The words of a note that must be seen: all of its body but what stands in comments. */
function keptWords(bytes: Uint8Array): string[] {
  const { body, shown } = readFrontMatter(
    decodeText(bytes, () => {}),
    () => {},
  );
  return wordsOf(`${shown}\n${body}`.replace(/<!--[\s\S]*?-->/g, ''));
}

/** What a note's data say of an item, each text once. */
function sourceOf(item: NoteJson['sections'][number]['items'][number]): unknown {
  if (item.kind === 'block') return item.markdown;
  return [...item.en, ...item.zh].map(({ label, text }) => [label, text]);
}

function isXml(text: string): boolean {
  try {
    XmlDocument.fromString(text).dispose();
    return true;
  } catch {
    return false;
  }
}

function wordsOf(text: string): string[] {
  return (text.match(/kept\d+z/g) ?? []).sort();
}

/** What the templates of two pages say to browsers without scripts: a sentence in two languages. */
const OWN = /<noscript><p>(?:[^<]|<span lang="en">|<\/span>)*<\/p><\/noscript>/;

function withoutOwn(file: string, html: string): string {
  return /^(?:browse|search)\/index\.html$/.test(file) ? html.replace(OWN, '') : html;
}
