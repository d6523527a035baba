import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/publish/feed.ts';
import { daily, entry, indexOf, type World } from '../page/entries.ts';
import { terms } from '../taxonomy/notes.ts';

const SETTINGS = { title: 'A & B', description: 'Both <sides>', zone: 'Asia/Shanghai', pathPrefix: '/repo/' };
const feed = (notes: Parameters<typeof indexOf>[0], world: World = { settings: SETTINGS }) =>
  atomFeed(indexOf(notes, world));
const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

test('the feed names the site and its notes, escaped, with whole addresses', () => {
  const note = entry('谈话/a.md', {
    title: '“Q&A” <b>',
    lang: 'zh-Hans',
    date: '2025-10-08',
    author: 'Duizhao',
    summary: 'Both\u0000 sides',
    terms: terms({ companies: ['AT&T'] }),
  });
  expect(feed([note])).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
      <title>A &#38; B</title>
      <subtitle>Both &#60;sides&#62;</subtitle>
      <id>https://example.org/repo/</id>
      <link rel="alternate" type="text/html" href="https://example.org/repo/"/>
      <link rel="self" type="application/atom+xml" href="https://example.org/repo/feed.xml"/>
      <updated>2025-10-08T00:00:00+08:00</updated>
      <author><name>A &#38; B</name></author>
      <entry xml:lang="zh-Hans">
        <title>“Q&#38;A” &#60;b&#62;</title>
        <id>https://example.org/repo/notes/%E8%B0%88%E8%AF%9D/a/</id>
        <link rel="alternate" type="text/html" href="https://example.org/repo/notes/%E8%B0%88%E8%AF%9D/a/"/>
        <updated>2025-10-08T00:00:00+08:00</updated>
        <author><name>Duizhao</name></author>
        <category term="AT&#38;T"/>
        <summary>Both sides</summary>
      </entry>
    </feed>
    "
  `);
});

test('it changed when its newest note did, and knows no clock', () => {
  expect(tags(feed(daily(3)), 'updated')).toEqual([
    '2025-01-03T00:00:00+08:00',
    '2025-01-03T00:00:00+08:00',
    '2025-01-02T00:00:00+08:00',
    '2025-01-01T00:00:00+08:00',
  ]);
  expect(tags(feed([]), 'updated')).toEqual(['1970-01-01T00:00:00+08:00']);
});

describe('it leaves out', () => {
  test('notes past its size', () => {
    const titles = tags(feed(daily(40), { settings: { ...SETTINGS, feedSize: 2 } }), 'title');
    expect(titles).toEqual(['A &#38; B', '39', '38']);
  });

  test('notes without a date, and excluded ones', () => {
    const notes = [entry('a.md', { date: null }), entry('b.md', { listed: false }), entry('c.md')];
    expect(tags(feed(notes), 'title')).toEqual(['A &#38; B', 'c']);
  });
});
