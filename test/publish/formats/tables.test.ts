import { expect, test } from 'vitest';
import { jsonl } from '../../../src/publish/formats/jsonl.ts';
import { plainText } from '../../../src/publish/formats/plain-text.ts';
import { writeNote } from '../../../src/publish/formats/text-format.ts';
import { tsv } from '../../../src/publish/formats/tsv.ts';
import { contentNotes } from '../content.ts';
import { dataOf, SAMPLE } from '../notes.ts';

test('JSON Lines have a passage a line, without marks', () => {
  expect(writeNote(jsonl, dataOf(SAMPLE))).toMatchInlineSnapshot(`
    "{"note":"sea/tides.md","unit":"u-946gctv5xi","heading":null,"en":null,"zh":{"lang":"zh-Hans","text":"开头没有译文。"}}
    {"note":"sea/tides.md","unit":"u-eh5d8brwx3","heading":"Twice a day 一天两次","en":{"lang":"en","text":"Reader: The water rises & falls twice a day."},"zh":{"lang":"zh-Hans","text":"读者：潮水一天涨落两次。"}}
    {"note":"sea/tides.md","unit":"u-egkh4dfwxl","heading":"Twice a day 一天两次","en":{"lang":"en","text":"It rises, then it falls."},"zh":{"lang":"zh-Hans","text":"先涨，后落。"}}
    "
  `);
});

test('a table has a passage a row, whatever stands in it', () => {
  expect(writeNote(tsv, dataOf(SAMPLE))).toMatchInlineSnapshot(`
    "note	unit	heading	en	zh
    sea/tides.md	u-946gctv5xi			开头没有译文。
    sea/tides.md	u-eh5d8brwx3	Twice a day 一天两次	Reader: The water rises & falls twice a day.	读者：潮水一天涨落两次。
    sea/tides.md	u-egkh4dfwxl	Twice a day 一天两次	It rises, then it falls.	先涨，后落。
    "
  `);
  for (const { path, text } of contentNotes()) {
    const rows = writeNote(tsv, dataOf(text, path)).split('\n').slice(0, -1);
    expect(rows.filter((row) => row.split('\t').length !== 5)).toEqual([]);
  }
});

test('the plain text has the translation, then the original', () => {
  expect(writeNote(plainText, dataOf(SAMPLE))).toMatchInlineSnapshot(`
    "Tides & 潮汐

    2025-03-01
    https://www.youtube.com/watch?v=abc
    https://example.org/notes/sea/tides/

    一天两次。

    开头没有译文。

    — Twice a day 一天两次 —

    读者：潮水一天涨落两次。

    Reader: The water rises & falls twice a day.

    先涨，后落。

    It rises, then it falls.

    | a | b |
    |---|---|
    | 1 | 2 |

    \`\`\`sh
    tide --now
    \`\`\`
    "
  `);
});
