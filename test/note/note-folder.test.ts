import { mkdir, symlink } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { linkedFolders } from '../../src/note/linked-folders.ts';
import { filePaths, publishedFiles } from '../../src/note/note-folder.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const FILES = [
  'a.md',
  'deep/b.MD',
  'deep/picture.png',
  'page.html',
  'drawing.svg',
  'runs.svg',
  '.hidden/c.md',
  '.d.md',
];

beforeAll(async () => {
  for (const file of FILES) await writeText(path(file), '<svg><rect/></svg>');
  await writeText(path('runs.svg'), '<svg onload="run()"></svg>');
  await mkdir(path('folder.md'));
  await symlink(path('deep'), path('linked'));
  await symlink(path('deep'), path('.linked'));
  await symlink(path('a.md'), path('linked.md'));
  await symlink(path('deep/picture.png'), path('linked.png'));
});

test('the files of a folder are listed by path: none is hidden, no folder, and of links only what is called a note', async () => {
  expect(await filePaths(path())).toEqual([
    'a.md',
    'deep/b.MD',
    'deep/picture.png',
    'drawing.svg',
    'linked.md',
    'page.html',
    'runs.svg',
  ]);
});

test('of these notes may show what is no note, and nothing that a browser would run', async () => {
  expect(publishedFiles(path(), await filePaths(path()))).toEqual(['deep/picture.png', 'drawing.svg']);
});

test('a folder that is a link is told of, unless it is hidden; a file that is one is not', async () => {
  expect(await linkedFolders(path())).toMatchObject([{ path: 'linked', code: 'note/unreadable', severity: 'warning' }]);
});
