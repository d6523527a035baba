import { expect, test } from 'vitest';
import { markdown } from '../../../src/publish/formats/markdown.ts';
import type { NoteJson } from '../../../src/publish/formats/note-json.ts';
import { unitsOf, writeNote } from '../../../src/publish/formats/text-format.ts';
import { contentNotes } from '../content.ts';
import { dataOf, SAMPLE } from '../notes.ts';

test('a note is written so that it can be put among notes again', () => {
  expect(writeNote(markdown, dataOf(SAMPLE))).toMatchInlineSnapshot(`
    "---
    title: "Tides & 潮汐"
    date: "2025-03-01"
    summary: "一天两次。"
    source: "https://www.youtube.com/watch?v=abc"
    tags: ["sea","a: b"]
    companies_orgs: ["Harbour Office"]
    people: ["Reader"]
    draft: true
    ---

    开头没有译文。

    ## Twice a day 一天**两次**

    <!-- t 754.2 -->
    **读者**：潮水一天涨落*两次*。

    <details><summary>Original English</summary>

    **Reader**: The water rises & falls <i>twice</i> a day.

    </details>

    - 先涨，后落。

    <details><summary>Original English</summary>

    - It rises, then it falls.

    </details>

    | a | b |
    |---|---|
    | 1 | 2 |

    \`\`\`sh
    tide --now
    \`\`\`
    "
  `);
});

/** What a passage says, on either side. */
function passages(note: NoteJson) {
  return unitsOf(note).map(({ heading, en, zh }) => ({ heading, en: en.map(said), zh: zh.map(said) }));
}

function said({ label, text, plain, start }: ReturnType<typeof unitsOf>[number]['en'][number]) {
  return { label, text: plain ?? text, start };
}

test.each(contentNotes())('$path, written and read again, has the same passages', ({ path, text }) => {
  const note = dataOf(text, path);
  const again = dataOf(writeNote(markdown, note), path);
  expect(passages(again)).toEqual(passages(note));
  const { sections: _, ...facts } = note;
  expect(again).toMatchObject(facts);
});

test('a comment that nobody closed stays text, and hides nothing of what comes after it', () => {
  const note = dataOf('## On <!--\n\nA <!-- b `<!--` c\n\n一句话。\n\nDone.\n\n说完了。\n');
  const again = dataOf(writeNote(markdown, note));
  expect(passages(again)).toEqual(passages(note));
});

test('captions that begin like a list, a heading or a quotation stay captions', () => {
  const lines = ['2025. It was the year.', '- So', '# is', '> more'];
  const note = dataOf('一句话。\n');
  const [section] = note.sections;
  const items = lines.map((text, k) => ({ kind: 'unit' as const, id: `u-${k}`, en: [{ text, lang: 'en' }], zh: [] }));
  const again = dataOf(writeNote(markdown, { ...note, sections: section ? [{ ...section, items }] : [] }));
  expect(passages(again).flatMap(({ en }) => en.map(({ text }) => text))).toEqual(lines);
});
