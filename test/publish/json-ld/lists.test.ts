import { expect, test } from 'vitest';
import { embeddable } from '../../../src/publish/json-ld/embed.ts';
import { collectionData, websiteData } from '../../../src/publish/json-ld/lists.ts';
import { indexOf } from '../../page/entries.ts';

const { settings } = indexOf([], { settings: { title: '对照', pathPrefix: '/repo/' } });

test('the home page is a web site that can be searched', () => {
  expect(websiteData(settings)).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://example.org/repo/",
          "@type": "WebSite",
          "inLanguage": "zh-Hans",
          "name": "对照",
          "potentialAction": {
            "@type": "SearchAction",
            "query-input": "required name=search_term_string",
            "target": {
              "@type": "EntryPoint",
              "urlTemplate": "https://example.org/repo/search/?q={search_term_string}",
            },
          },
          "url": "https://example.org/repo/",
        },
      ],
    }
  `);
});

test('a list is a collection at the end of the way to it', () => {
  const way = [
    { name: '公司', url: '/companies/' },
    { name: 'NVIDIA', url: '/companies/nvidia/' },
  ];
  expect(collectionData(way, settings)).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://example.org/repo/companies/nvidia/",
          "@type": "CollectionPage",
          "isPartOf": {
            "@id": "https://example.org/repo/",
            "@type": "WebSite",
          },
          "name": "NVIDIA",
          "url": "https://example.org/repo/companies/nvidia/",
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
              "item": "https://example.org/repo/companies/",
              "name": "公司",
              "position": 2,
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/repo/companies/nvidia/",
              "name": "NVIDIA",
              "position": 3,
            },
          ],
        },
      ],
    }
  `);
});

test('no value ends the script that it stands in', () => {
  const text = embeddable({ title: '</script><script>alert(1)</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ title: '</script><script>alert(1)</script><!--' });
});
