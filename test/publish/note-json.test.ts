import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { noteJsonSchema } from '../../src/publish/note-json.ts';
import { indexOf } from '../page/entries.ts';
import { contentNotes } from './content.ts';
import { dataOf, published, SAMPLE } from './notes.ts';

const schema = JSON.parse(noteJsonSchema(indexOf([]).settings));
const isValid = new Ajv2020({ strict: true, validateFormats: false }).compile(schema);

test('a note is its passages under their headings, each with the id that it has on the page', () => {
  const data = dataOf(SAMPLE);
  expect({ ...data, sections: data.sections.slice(0, 1) }).toMatchInlineSnapshot(`
    {
      "$schema": "https://example.org/schemas/note-1.json",
      "author": null,
      "chapters": [],
      "date": "2025-03-01",
      "draft": true,
      "duration": null,
      "insight": null,
      "lang": "zh-Hans",
      "listed": true,
      "path": "sea/tides.md",
      "sections": [
        {
          "heading": null,
          "id": "s-7mzu2ov301",
          "items": [
            {
              "en": [],
              "id": "u-946gctv5xi",
              "kind": "unit",
              "zh": [
                {
                  "lang": "zh-Hans",
                  "text": "开头没有译文。",
                },
              ],
            },
          ],
        },
      ],
      "source": "https://www.youtube.com/watch?v=abc",
      "status": null,
      "summary": "一天两次。",
      "terms": {
        "companies": [
          {
            "label": "Harbour Office",
            "url": "https://example.org/companies/harbour-office/",
          },
        ],
        "people": [
          {
            "label": "Reader",
            "url": "https://example.org/people/reader/",
          },
        ],
        "tags": [
          {
            "label": "sea",
            "url": "https://example.org/tags/sea/",
          },
          {
            "label": "a: b",
            "url": "https://example.org/tags/a-b/",
          },
        ],
      },
      "title": "Tides & 潮汐",
      "translator": null,
      "url": "https://example.org/notes/sea/tides/",
      "version": 1,
    }
  `);
  const ids = data.sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'unit' ? [item.id] : [])));
  const { page } = published(SAMPLE);
  expect(ids).toEqual(
    page.sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'unit' ? [item.id] : []))),
  );
});

test('a passage has its Markdown, its label and time, and plain text where that differs', () => {
  expect(dataOf(SAMPLE).sections[1]?.items[0]).toMatchInlineSnapshot(`
    {
      "en": [
        {
          "label": "**Reader**:",
          "lang": "en",
          "plain": "The water rises & falls twice a day.",
          "text": "The water rises & falls <i>twice</i> a day.",
        },
      ],
      "id": "u-eh5d8brwx3",
      "kind": "unit",
      "zh": [
        {
          "label": "**读者**：",
          "lang": "zh-Hans",
          "plain": "潮水一天涨落两次。",
          "start": 754.2,
          "text": "潮水一天涨落*两次*。",
        },
      ],
    }
  `);
});

test('lists and quotations are named; tables and code stay as they are written', () => {
  expect(dataOf(SAMPLE).sections[1]?.items.slice(1)).toMatchInlineSnapshot(`
    [
      {
        "en": [
          {
            "frames": [
              {
                "id": 2,
                "kind": "bullets",
              },
              {
                "id": 3,
                "kind": "item",
              },
            ],
            "lang": "en",
            "text": "It rises, then it falls.",
          },
        ],
        "id": "u-egkh4dfwxl",
        "kind": "unit",
        "zh": [
          {
            "frames": [
              {
                "id": 0,
                "kind": "bullets",
              },
              {
                "id": 1,
                "kind": "item",
              },
            ],
            "lang": "zh-Hans",
            "text": "先涨，后落。",
          },
        ],
      },
      {
        "kind": "block",
        "lang": "en",
        "markdown": "| a | b |
    |---|---|
    | 1 | 2 |",
        "type": "table",
      },
      {
        "kind": "block",
        "lang": "en",
        "markdown": "\`\`\`sh
    tide --now
    \`\`\`",
        "type": "code",
      },
    ]
  `);
});

test.each(contentNotes())('$path fits the published schema', ({ path, text }) => {
  isValid(JSON.parse(JSON.stringify(dataOf(text, path))));
  expect(isValid.errors).toBeNull();
});

test('the schema says where it is, and refuses what it does not know', () => {
  expect(schema.$id).toBe('https://example.org/schemas/note-1.json');
  expect(isValid({ ...dataOf(SAMPLE), more: 1 })).toBe(false);
  expect(isValid({ ...dataOf(SAMPLE), version: 2 })).toBe(false);
});
