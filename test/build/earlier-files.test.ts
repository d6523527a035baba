import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { knownFiles } from '../../src/build/earlier-files.ts';
import { filesIn } from '../../src/ledger/page-ledger.ts';
import { copyProject, duizhao, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';

const path = useTemporary();

test('without its cache a build still removes what an earlier one made and nobody asks for now', {
  timeout: 60_000,
}, async () => {
  const notes = { 'stays.md': '# 潮\n\n潮水来了。\n', 'goes.md': '---\ntags: [secret]\n---\n不该留下。\n' };
  await copyProject(path('project'), notes);
  await duizhao(path('project'), 'build');
  await writeText(path('project/_site/CNAME'), 'example.org');
  for (const lost of ['.cache', 'content/notes/goes.md']) await rm(path(`project/${lost}`), { recursive: true });
  const { stderr } = await duizhao(path('project'), 'build');
  const files = Object.keys(await treeOf(path('project/_site')));
  expect(files.filter((file) => /goes|secret/.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['/CNAME', '/notes/stays/index.html']));
  expect(stderr).toMatch(/ [1-9]\d* removed/);
});

test('a folder in which no build was at work is left as it is', async () => {
  await writeText(path('www/notes/mine.html'), 'mine');
  expect(filesIn(knownFiles({ ledger: path('none'), output: path('www') }))).toEqual([]);
});
