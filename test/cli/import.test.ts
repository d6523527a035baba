import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Segment } from '../../src/model.ts';
import { loadNote } from '../../src/pipeline.ts';
import { NOTES } from '../site/notes.ts';
import { noteCalls } from '../support/note-calls.ts';
import { copyProject, duizhao, type Run, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const ENGLISH = `1
00:00:01,000 --> 00:00:03,000
The water rises and falls

2
00:00:03,000 --> 00:00:05,000
twice a day. Between the two

3
00:00:05,000 --> 00:00:08,000
there are about six hours.

4
00:02:00,000 --> 00:02:02,000
Nobody waits for it.
`;
const CHINESE = `1
00:00:01,400 --> 00:00:05,000
潮水一天涨落两次。

2
00:00:05,000 --> 00:00:08,400
两次之间大约隔六个小时。
`;

beforeAll(async () => {
  await copyProject(path('project'), NOTES);
  await writeText(path('project/tides.en.srt'), ENGLISH);
  await writeText(path('project/tides.zh.srt'), CHINESE);
  await writeFile(path('project/tides.utf16.srt'), Buffer.from(`\ufeff${ENGLISH}`, 'utf16le'));
  await writeText(path('project/chapters.txt'), 'In this talk:\n0:00 Tides\n2:00 Waiting\n');
  await writeText(path('project/both.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\nThe tide turns.\n潮水转向。\n');
  await writeText(path('project/cut.srt'), `${CHINESE}\n3\n00:00:09,000 --> 00:`);
}, 30_000);

function imported(...args: string[]): Promise<Run> {
  return duizhao(path('project'), 'note', 'import', ...args);
}

async function units(file: string): Promise<unknown[]> {
  const { note } = await loadNote(path('project'), file, { zone: 'UTC' });
  const text = (segments: readonly Segment[]) => segments.map((segment) => `${segment.start} ${segment.text}`).join();
  return (note?.bitext.sections ?? []).map(({ heading, items }) => [
    heading?.text ?? null,
    ...items.flatMap((item) => (item.kind === 'unit' ? [`${text(item.en)} | ${text(item.zh)}`] : [])),
  ]);
}

describe('note import', { timeout: 60_000 }, () => {
  test('makes a note of two subtitle files, whatever their order and encoding, and says what is alone', async () => {
    const { code, stdout, stderr } = await imported(
      ...['tides.zh.srt', 'tides.utf16.srt', '--chapters', 'chapters.txt', '--title', '潮汐', '--tags', 'SEA,harbor'],
      ...['--source', 'https://www.youtube.com/watch?v=tides_12345', '--companies', 'Harbor Office'],
    );
    expect([code, stdout]).toEqual([0, 'content/notes/tides_12345.md\n']);
    expect(stderr).toMatchInlineSnapshot(`
      "tags: “SEA” is written sea as in 2 notes.
      companies_orgs: “Harbor Office” is new. Did you mean Harbour Office?
      content/notes/tides_12345.md:46:1  info  import/alone  Nothing is paired with “Nobody waits for it.”. Its translation is missing.
      2 passages with their translation, 1 alone.
      "
    `);
    const file = 'content/notes/tides_12345.md';
    expect((await readFile(path('project', file), 'utf8')).split('\n\n')[0]).toMatchInlineSnapshot(`
      "---
      title: 潮汐
      source: https://www.youtube.com/watch?v=tides_12345
      tags:
        - sea
        - harbor
      companies_orgs:
        - Harbor Office
      duration: 122
      chapters:
        - 0:00 Tides
        - 2:00 Waiting
      draft: true
      ---"
    `);
    expect(await units(file)).toEqual([
      [
        'Tides',
        '1 The water rises and falls twice a day. | 1.4 潮水一天涨落两次。',
        '3 Between the two there are about six hours. | 5 两次之间大约隔六个小时。',
      ],
      ['Waiting', '120 Nobody waits for it. | '],
    ]);
  });

  test('makes a note of one bilingual file, and never writes over another', async () => {
    expect((await imported('both.vtt', '--output', 'content/notes/both.md')).code).toBe(0);
    expect(await units('content/notes/both.md')).toEqual([[null, '1 The tide turns. | 1 潮水转向。']]);
    const again = await imported('both.vtt', '--output', 'content/notes/both.md');
    expect([again.code, again.stderr]).toMatchInlineSnapshot(`
      [
        1,
        "content/notes/both.md is there already; nothing was written. Choose another name with --output.
      ",
      ]
    `);
  });

  test('refuses what it cannot read, and writes nothing', async () => {
    const calls = [['cut.srt', 'tides.en.srt'], ['nowhere.srt'], []];
    const runs = await noteCalls(
      path('project'),
      calls.map((call) => ['import', ...call, '--output', 'content/notes/refused.md']),
    );
    expect(runs.map(({ code, stderr }) => `${code} ${stderr.trim()}`)).toMatchInlineSnapshot(`
      [
        "1 cut.srt:10:1  error  import/times  The times of this cue cannot be read: “00:00:09,000 --> 00:”. Write them as 00:01:02,500 --> 00:01:04,000, the earlier one first; the file may end in the middle of a cue.
      Nothing was written.",
        "2 There is no file nowhere.srt.",
        "2 note import needs one file with both languages, or two with one each.",
      ]
    `);
    expect(existsSync(path('project/content/notes/refused.md'))).toBe(false);
  });
});
