import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { bodyHtml, withHost } from '../../src/publish/body-html.ts';
import { siteFeeds, siteItems, termFeeds } from '../../src/publish/feeds.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/site/settings.ts';
import { daily, entry, indexOf } from '../page/entries.ts';
import { terms } from '../taxonomy/notes.ts';
import { published, SAMPLE } from './notes.ts';
import { xmlProblems } from './xml-problems.ts';

const SETTINGS = { title: 'A & B', description: 'Both <sides>', zone: 'Asia/Shanghai', pathPrefix: '/repo/' };
const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/json-feed.json'), 'utf8'));
const isJsonFeed = new Ajv2020().compile(schema);

function feeds(notes: readonly NoteEntry[], settings: Partial<Settings> = {}, content: string | null = null) {
  const index = indexOf(notes, { settings: { ...SETTINGS, ...settings } });
  const items = siteItems(index).map((item) => ({ ...item, content }));
  const [atom, json] = siteFeeds(items, index.settings);
  return { atom: atom?.text ?? '', json: JSON.parse(json?.text ?? '') };
}

const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

const NOTE = entry('谈话/a.md', {
  title: '“Q&A” <b>',
  lang: 'en',
  date: '2025-10-08',
  author: 'Duizhao',
  summary: '两面',
  terms: terms({ companies: ['AT&T'] }),
});

describe('the feed of the site', () => {
  test('names the site and its notes in Atom: escaped, with whole addresses, each text in its language', () => {
    const { atom } = feeds([NOTE]);
    expect(xmlProblems(atom, 'atom')).toEqual([]);
    expect(atom).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
        <title>A &#38; B</title>
        <subtitle>Both &#60;sides&#62;</subtitle>
        <id>https://example.org/repo/</id>
        <link rel="alternate" type="text/html" href="https://example.org/repo/"/>
        <link rel="self" type="application/atom+xml" href="https://example.org/repo/feed.xml"/>
        <updated>2025-10-08T00:00:00+08:00</updated>
        <author><name>A &#38; B</name></author>
        <entry xml:lang="en">
          <title>“Q&#38;A” &#60;b&#62;</title>
          <id>https://example.org/repo/notes/%E8%B0%88%E8%AF%9D/a/</id>
          <link rel="alternate" type="text/html" href="https://example.org/repo/notes/%E8%B0%88%E8%AF%9D/a/"/>
          <updated>2025-10-08T00:00:00+08:00</updated>
          <author><name>Duizhao</name></author>
          <category term="AT&#38;T"/>
          <summary xml:lang="zh-Hans">两面</summary>
        </entry>
      </feed>
      "
    `);
  });

  test('leaves out signs that XML cannot hold', () => {
    const { atom } = feeds([{ ...NOTE, summary: 'a\u0001b' }]);
    expect(xmlProblems(atom, 'atom')).toEqual([]);
    expect(tags(atom, 'summary')).toEqual(['ab']);
  });

  test('does so in JSON too', () => {
    const { json } = feeds([NOTE]);
    isJsonFeed(json);
    expect(isJsonFeed.errors).toBeNull();
    expect(json).toMatchInlineSnapshot(`
      {
        "authors": [
          {
            "name": "A & B",
          },
        ],
        "description": "Both <sides>",
        "feed_url": "https://example.org/repo/feed.json",
        "home_page_url": "https://example.org/repo/",
        "items": [
          {
            "authors": [
              {
                "name": "Duizhao",
              },
            ],
            "content_text": "两面",
            "date_published": "2025-10-08T00:00:00+08:00",
            "id": "https://example.org/repo/notes/%E8%B0%88%E8%AF%9D/a/",
            "language": "en",
            "summary": "两面",
            "tags": [
              "AT&T",
            ],
            "title": "“Q&A” <b>",
            "url": "https://example.org/repo/notes/%E8%B0%88%E8%AF%9D/a/",
          },
        ],
        "language": "zh-Hans",
        "title": "A & B",
        "version": "https://jsonfeed.org/version/1.1",
      }
    `);
  });

  test('changed when its newest note did, and knows no clock', () => {
    expect(tags(feeds(daily(3)).atom, 'updated')).toEqual([
      '2025-01-03T00:00:00+08:00',
      '2025-01-03T00:00:00+08:00',
      '2025-01-02T00:00:00+08:00',
      '2025-01-01T00:00:00+08:00',
    ]);
    expect(tags(feeds([]).atom, 'updated')).toEqual(['1970-01-01T00:00:00+08:00']);
  });

  test('is valid without notes, without a description, without summaries', () => {
    const { atom, json } = feeds([], { description: '' });
    expect([...xmlProblems(atom, 'atom'), isJsonFeed(json)]).toEqual([true]);
    expect([...xmlProblems(feeds(daily(2)).atom, 'atom'), isJsonFeed(feeds(daily(2)).json)]).toEqual([true]);
  });

  test('leaves out notes past its size, notes without a date, and excluded ones', () => {
    const small = { feeds: { ...DEFAULT_SETTINGS.feeds, size: 2 } };
    expect(tags(feeds(daily(40), small).atom, 'title')).toEqual(['A &#38; B', '39', '38']);
    const notes = [entry('a.md', { date: null }), entry('b.md', { listed: false }), entry('c.md')];
    expect(tags(feeds(notes).atom, 'title')).toEqual(['A &#38; B', 'c']);
  });

  test('holds the whole text where it is given', () => {
    const html = bodyHtml(published(SAMPLE).page);
    const { atom, json } = feeds([NOTE], {}, html);
    expect(xmlProblems(atom, 'atom')).toEqual([]);
    expect(isJsonFeed(json)).toBe(true);
    expect(json.items[0].content_html).toBe(html);
    expect(html).toContain('<p lang="zh-Hans"><strong>读者</strong>：潮水');
  });
});

test('addresses within the site get their host', () => {
  const html = '<a href="/repo/a/">a</a> <img src="/repo/b.png"> <a href="https://example.com/">c</a>';
  expect(withHost(html, 'https://example.org')).toBe(
    '<a href="https://example.org/repo/a/">a</a> <img src="https://example.org/repo/b.png"> <a href="https://example.com/">c</a>',
  );
});

describe('the feed of a term', () => {
  const feedOf = (count: number, minimum = 3) => {
    const index = indexOf(daily(count), { settings: { feeds: { ...DEFAULT_SETTINGS.feeds, minimum } } });
    return index.taxonomies.byName.companies.terms.flatMap((term) => termFeeds(term, index));
  };

  test('holds its ten newest notes', () => {
    const [file] = feedOf(12);
    expect(file?.url).toBe('/companies/nvidia/feed.xml');
    expect(xmlProblems(file?.text ?? '', 'atom')).toEqual([]);
    expect(tags(file?.text ?? '', 'title')).toEqual(['NVIDIA · 对照 Duizhao', ...'11 10 9 8 7 6 5 4 3 2'.split(' ')]);
  });

  test('is there from the minimum on, and never where that is 0', () => {
    expect([feedOf(2), feedOf(3), feedOf(1, 1), feedOf(9, 0)].map(({ length }) => length)).toEqual([0, 1, 1, 0]);
  });
});
