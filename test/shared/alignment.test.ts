import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { duizhao, ROOT, runNode } from '../support/project.ts';

const shared = inject('shared');

describe.skipIf(shared === null)('the alignment of notes whose true alignment is known', () => {
  let temporary: string;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'duizhao-gold-'));
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  /** Scores `note bitext` of the files against `gold/<task>.jsonl`. */
  async function score(task: string, files: readonly string[]) {
    const gold = join(shared?.folder ?? '', 'gold');
    const bitext = await duizhao(ROOT, 'note', 'bitext', ...files);
    expect(bitext.code, bitext.stderr.slice(-2000)).toBe(0);
    const output = join(temporary, `${task}.jsonl`);
    await writeFile(output, bitext.stdout);
    const scorer = join(gold, '../tools/score-alignment.mjs');
    const { stdout } = await runNode(ROOT, [scorer, join(gold, `${task}.jsonl`), output]);
    const figure = (name: string) => Number(new RegExp(`${name} ([\\d.]+)`).exec(stdout)?.[1]);
    return {
      missing: Number(/missing (\d+)/.exec(stdout)?.[1]),
      lost: figure('lost'),
      boundary: figure('boundary F1'),
      exact: figure('exact F1'),
    };
  }

  async function goldFiles(task: string): Promise<string[]> {
    const folder = join(shared?.folder ?? '', 'gold', task);
    return (await readdir(folder)).map((name) => join(folder, name));
  }

  test('of the note that the product was specified from is exact', async () => {
    const note = join(shared?.folder ?? '', 'notes/notes/bJ_LUeJHziQ.md');
    expect(await score('specified-note', [note])).toMatchObject({ missing: 0, lost: 0, exact: 1 });
  });

  test('of alternating paragraphs is nearly exact', async () => {
    const { exact, ...rest } = await score('interleaved', await goldFiles('interleaved'));
    expect(rest).toMatchObject({ missing: 0, lost: 0 });
    expect(exact).toBeGreaterThanOrEqual(0.98);
  });

  test('of caption blocks finds the boundaries', async () => {
    const { boundary, ...rest } = await score('block', await goldFiles('block'));
    expect(rest).toMatchObject({ missing: 0, lost: 0 });
    expect(boundary).toBeGreaterThanOrEqual(0.92);
  });

  test.each(['blocknull', 'section'])('of the task %s loses no text', async (task) => {
    expect(await score(task, await goldFiles(task))).toMatchObject({ missing: 0, lost: 0 });
  });
});
