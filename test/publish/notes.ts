import type { Note } from '../../src/model.ts';
import { noteContext } from '../../src/page/context.ts';
import { noteEntry } from '../../src/page/note-entry.ts';
import { notePage } from '../../src/page/note-page.ts';
import type { NotePage } from '../../src/page/view.ts';
import { readNote } from '../../src/pipeline.ts';
import type { NoteJson } from '../../src/publish/formats/note-json.ts';
import { noteJson } from '../../src/publish/note-json.ts';
import { indexOf, type World } from '../page/entries.ts';

/** A small note in which everything occurs that an export must keep. */
export const SAMPLE = `---
title: Tides & 潮汐
date: 2025-03-01
source: https://www.youtube.com/watch?v=abc
summary: 一天两次。
tags: [sea, "a: b"]
companies_orgs: [Harbour Office]
people: [Reader]
draft: true
---
开头没有译文。

<!-- pair -->

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
`;

/** A note's text → the note and its page, alone on a site of its own. */
export function published(text: string, path = 'sea/tides.md', world: World = {}): { note: Note; page: NotePage } {
  const { note } = readNote({ path, text, hash: '' }, { zone: 'UTC' });
  const entry = noteEntry(note);
  const links = { links: {}, files: [], diagnostics: [] };
  return { note, page: notePage(note, noteContext(entry, links, indexOf([entry], world))) };
}

/** The same as `note.json`. */
export function dataOf(text: string, path?: string): NoteJson {
  const { note, page } = published(text, path);
  return noteJson(note, page, indexOf([]).settings);
}
