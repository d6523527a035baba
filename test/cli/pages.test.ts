import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { PageAnswer } from '../../src/cli/pages.ts';
import { copyProject, duizhao, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';

const NOTE = `---
title: The tides
date: 2026-01-02
tags: [sea]
series: [Water]
---

The tide rises twice a day.

潮水一天涨落两次。
`;
const OTHER = NOTE.replace('The tides', 'The moon').replace('2026-01-02', '2026-01-01');

const path = useTemporary();
const noteFile = () => path('project/content/notes/tides.md');
beforeAll(async () => {
  await copyProject(path('project'), { 'tides.md': NOTE, 'moon.md': OTHER });
  await duizhao(path('project'), 'build');
});

/** Asks a process that knows the last build for pages, one after the other. */
async function pagesOf(...paths: readonly string[]): Promise<PageAnswer['page'][]> {
  const maker = fork('src/cli/launch.mjs', ['pages'], { cwd: path('project'), execArgv: [] });
  const pages: PageAnswer['page'][] = [];
  for (const [number, one] of paths.entries()) {
    maker.send({ number, path: one });
    const [answer] = (await once(maker, 'message')) as [PageAnswer];
    expect(answer.number).toBe(number);
    pages.push(answer.page);
  }
  maker.disconnect();
  expect(await once(maker, 'exit')).toEqual([0, null]);
  return pages;
}

test('a page is made ahead as the next build will write it, and nothing of the site is touched', {
  timeout: 60_000,
}, async () => {
  await writeText(noteFile(), `${NOTE}\nThe moon does it.\n\n是月亮的缘故。\n`);
  const before = await treeOf(path('project/_site'));
  const [page] = await pagesOf('tides.md');
  expect(page?.url).toBe('/notes/tides/');
  expect(page?.html).toContain('是月亮的缘故');
  expect(await treeOf(path('project/_site'))).toEqual(before);
  expect((await readdir(path('project/.cache'))).filter((name) => name.startsWith('ahead'))).toEqual([]);
  await duizhao(path('project'), 'build');
  expect(await readFile(path('project/_site/notes/tides/index.html'), 'utf8')).toBe(page?.html);
});

test('a page is left to the build where its note is new, says something else of itself, leads elsewhere or is gone', {
  timeout: 60_000,
}, async () => {
  await writeText(noteFile(), NOTE.replace('The tides', 'Tides'));
  await writeText(path('project/content/notes/new.md'), NOTE);
  await writeText(path('project/content/notes/moon.md'), `${OTHER}\n[The tides](tides.md)\n`);
  expect(await pagesOf('tides.md', 'new.md', 'moon.md', 'gone.md')).toEqual([null, null, null, null]);
});
