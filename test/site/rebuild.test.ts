import { readFile, rm } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { copyProject, duizhao, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';
import { NOTES } from './notes.ts';

const path = useTemporary();

async function build(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await duizhao(path('project'), 'build', ...args);
  expect(code, stderr).toBe(0);
}

beforeAll(() => copyProject(path('project'), NOTES));

test('a build on top of an older one gives the same bytes as one from nothing', async () => {
  await build();
  await writeText(path('project/content/notes/tides.md'), NOTES['tides.md'].replaceAll('潮水', '海水'));
  await writeText(path('project/content/notes/deep/er/new.md'), NOTES['tides.md'].replace('The tides', 'New'));
  await rm(path('project/content/notes/draft.md'));
  await build();
  expect(await readFile(path('project/_site/notes/tides/index.html'), 'utf8')).toContain('海水');
  await build('--clean', '--output', path('anew'));
  expect(await treeOf(path('project/_site'))).toEqual(await treeOf(path('anew')));
});

test('what others did to the output is put right', async () => {
  const before = await treeOf(path('project/_site'));
  await rm(path('project/_site/notes/tides'), { recursive: true });
  await writeText(path('project/_site/notes/index.html'), 'not ours');
  await build();
  expect(await treeOf(path('project/_site'))).toEqual(before);
});
