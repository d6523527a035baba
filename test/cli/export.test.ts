import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { xmlProblems } from '../publish/xml-problems.ts';
import { NOTES } from '../site/notes.ts';
import { copyProject, duizhao, type Run } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
beforeAll(() => copyProject(path('project'), NOTES), 30_000);

function exported(...args: string[]): Promise<Run> {
  return duizhao(path('project'), 'note', 'export', ...args);
}

describe('note export', { timeout: 30_000 }, () => {
  test('writes every listed note, the newest first', async () => {
    const { code, stdout, stderr } = await exported('--format', 'jsonl');
    expect([code, stderr]).toEqual([0, '2 notes exported\n']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ note, zh, en }) => [note, zh.text, en?.text])).toEqual([
      ['draft.md', '还没有写完。', undefined],
      ['tides.md', '潮水一天涨落两次。', 'The water rises and falls twice a day.'],
    ]);
  });

  test('writes named notes, excluded ones too, and those of a term', async () => {
    expect((await exported('--format', 'tsv', 'excluded.md')).stdout).toContain('这一页不在任何列表里。');
    const { stdout } = await exported('--format', 'tmx', '--term', 'companies/harbour-office');
    expect(xmlProblems(stdout, 'tmx')).toEqual([]);
    expect(stdout.match(/<tu /g)).toHaveLength(1);
    expect((await exported('--format', 'txt', '--term', 'companies/HARBOUR OFFICE')).stdout).toContain('潮水');
  });

  test('writes a book into a file', async () => {
    const { code, stdout } = await exported('--format', 'epub', '--term', 'tags/sea', '--output', path('sea.epub'));
    expect([code, stdout]).toEqual([0, '']);
    const { errorCount, warningCount } = await EpubCheck.validate(await readFile(path('sea.epub')));
    expect([errorCount, warningCount]).toEqual([0, 0]);
    expect(existsSync(path('sea.epub.part'))).toBe(false);
  });

  test('says what it cannot do', async () => {
    const calls = [
      ['--format', 'pdf'],
      ['--format', 'tsv', 'nowhere.md'],
      ['--format', 'tsv', '--term', 'firms/x'],
      ['--format', 'tsv', '--term', 'tags/nothing'],
      ['--format', 'tsv', '--term', 'tags/sea', 'tides.md'],
    ];
    const runs = await Promise.all(calls.map((call) => exported(...call)));
    expect(runs.map(({ code, stderr }) => `${code} ${stderr.trim()}`)).toMatchInlineSnapshot(`
      [
        "2 note export needs a --format: tmx, jsonl, tsv, txt, md, epub.",
        "2 There is no published note nowhere.md in content/notes.",
        "2 --term is a taxonomy and a term, such as companies/nvidia. There are tags, companies, projects, people, products, media, areas, categories, series, speakers.",
        "2 No listed note belongs to tags/nothing.",
        "2 Name notes or a term, not both.",
      ]
    `);
  });
});
