import { expect, test } from 'vitest';
import { articleData } from '../../../src/publish/json-ld/article.ts';
import { indexOf } from '../../page/entries.ts';
import { published, SAMPLE } from '../notes.ts';

const { settings } = indexOf([], { settings: { title: '对照', pathPrefix: '/repo/' } });
const world = { settings: { pathPrefix: '/repo/' } };
const dataOf = (text: string) => articleData(published(text, 'sea/tides.md', world).page, '笔记', settings);
const withSource = (source: string) => JSON.stringify(dataOf(SAMPLE.replace(/^source: .*$/m, `source: ${source}`)));

test('a note is an article in two languages, the translation of its source, about its terms, on the way from home', () => {
  expect(dataOf(SAMPLE)).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://example.org/repo/notes/sea/tides/",
          "@type": "Article",
          "about": [
            {
              "@type": "Organization",
              "name": "Harbour Office",
              "url": "https://example.org/repo/companies/harbour-office/",
            },
            {
              "@type": "Person",
              "name": "Reader",
              "url": "https://example.org/repo/people/reader/",
            },
          ],
          "datePublished": "2025-03-01",
          "description": "一天两次。",
          "headline": "Tides & 潮汐",
          "inLanguage": [
            "zh-Hans",
            "en",
          ],
          "isPartOf": [
            {
              "@id": "https://example.org/repo/",
              "@type": "WebSite",
            },
          ],
          "keywords": [
            "sea",
            "a: b",
          ],
          "translationOfWork": {
            "@type": "VideoObject",
            "inLanguage": "en",
            "url": "https://www.youtube.com/watch?v=abc",
          },
          "url": "https://example.org/repo/notes/sea/tides/",
        },
        {
          "@type": "BreadcrumbList",
          "itemListElement": [
            {
              "@type": "ListItem",
              "item": "https://example.org/repo/",
              "name": "对照",
              "position": 1,
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/repo/notes/",
              "name": "笔记",
              "position": 2,
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/repo/notes/sea/tides/",
              "name": "Tides & 潮汐",
              "position": 3,
            },
          ],
        },
      ],
    }
  `);
});

test('a source is a video, an episode or some other work, by its host', () => {
  expect(withSource('https://youtu.be/abc')).toContain('"translationOfWork":{"@type":"VideoObject"');
  expect(withSource('https://podcasts.apple.com/us/podcast/id1')).toContain('{"@type":"PodcastEpisode"');
  expect(withSource('https://notyoutube.com/a')).toContain('{"@type":"CreativeWork"');
});

test('a note in one language does not claim to be a translation', () => {
  const data = JSON.stringify(dataOf('---\nsource: https://youtu.be/abc\n---\n只有中文。\n'));
  expect(data).toContain('"isBasedOn"');
  expect(data).not.toContain('translationOfWork');
});

test('a series is what the note is part of', () => {
  const data = JSON.stringify(dataOf(SAMPLE.replace('draft:', 'series: 海\ndraft:')));
  expect(data).toContain(
    '{"@type":"CreativeWorkSeries","name":"海","url":"https://example.org/repo/series/%E6%B5%B7/"}',
  );
});
