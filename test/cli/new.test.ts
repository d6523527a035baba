import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOTES } from '../site/notes.ts';
import { noteCalls } from '../support/note-calls.ts';
import { copyProject, duizhao, type Run } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
beforeAll(() => copyProject(path('project'), NOTES), 30_000);

function made(...args: string[]): Promise<Run> {
  return duizhao(path('project'), 'note', 'new', ...args);
}

describe('note new', { timeout: 30_000 }, () => {
  test('writes a note that note check accepts, terms spelt as the site spells them', async () => {
    const { code, stdout, stderr } = await made(
      ...['--title', '潮汐: a beginning', '--source', 'https://youtu.be/abc_def-123', '--date', '2026-10-08'],
      ...['--tags', 'SEA，waves', '--tags', 'seas', '--speaker', 'A. Keeper'],
    );
    expect([code, stdout]).toEqual([0, 'content/notes/abc_def-123.md\n']);
    expect(stderr).toMatchInlineSnapshot(`
      "tags: “SEA” is written sea as in 2 notes.
      tags: “seas” is new. Did you mean sea?
      "
    `);
    expect(await readFile(path('project/content/notes/abc_def-123.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: "潮汐: a beginning"
      source: https://youtu.be/abc_def-123
      date: 2026-10-08
      tags:
        - sea
        - waves
        - seas
      speaker:
        - A. Keeper
      draft: true
      ---

      ## 第一节

      在这里写译文：一段中文，下面折叠着它的原文。

      <details>
      <summary>Original English</summary>

      Write the original here: a paragraph of Chinese, with its original folded away below it.

      </details>
      "
    `);
    const check = await duizhao(path('project'), 'note', 'check', 'content/notes/abc_def-123.md');
    expect([check.code, check.stdout]).toEqual([0, '']);
  });

  test('names the file after the title, and never writes over another', async () => {
    expect((await made('--title', 'How it began: 起点')).stdout).toBe('content/notes/how-it-began-起点.md\n');
    const again = await made('--title', 'How it began: 起点');
    expect([again.code, again.stderr]).toMatchInlineSnapshot(`
      [
        1,
        "content/notes/how-it-began-起点.md is there already; nothing was written. Choose another name with --output.
      ",
      ]
    `);
    expect((await readdir(path('project/content/notes'))).filter((name) => name.includes('part'))).toEqual([]);
  });

  test('says what is missing or wrong', async () => {
    const runs = await noteCalls(path('project'), [
      ['new'],
      ['new', '--title', 'x', '--date', 'yesterday'],
      ['new', '--title', 'x', '--tag', 'sea'],
    ]);
    expect(runs.map(({ code, stderr }) => `${code} ${stderr.trim()}`)).toMatchInlineSnapshot(`
      [
        "2 note new needs --title where there is no terminal to ask in. See npm run -s note -- new --help.",
        "2 --date cannot be “yesterday”. The day of the talk, YYYY-MM-DD; notes without one come last in every list.",
        "2 Unknown option '--tag'",
      ]
    `);
  });
});
