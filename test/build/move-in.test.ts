import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { dropStaged, moveIn, removeFile } from '../../src/build/move-in.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

async function stage(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, text] of Object.entries(files)) await writeText(path(`${name}/${file}`), text);
  return path(name);
}

const text = (file: string) => readFile(path(file), 'utf8');

test('files come in with their folders, and beside what is there', async () => {
  await stage('a', { 'notes/零/index.html': 'zero', 'notes/一/index.html': 'old' });
  await moveIn(
    await stage('a1', { 'index.html': 'home', 'notes/一/index.html': 'one', 'tags/x/index.html': 'x' }),
    path('a'),
  );
  expect(await text('a/notes/零/index.html')).toBe('zero');
  expect(await text('a/notes/一/index.html')).toBe('one');
  expect(await text('a/tags/x/index.html')).toBe('x');
  expect(existsSync(path('a1/index.html'))).toBe(false);
});

test('what stands in the way of a page and is none is replaced', async () => {
  await stage('b', { notes: 'a file where a folder belongs' });
  await mkdir(path('b/index.html'));
  await moveIn(await stage('b1', { 'index.html': 'home', 'notes/a/index.html': 'a' }), path('b'));
  expect(await text('b/index.html')).toBe('home');
  expect(await text('b/notes/a/index.html')).toBe('a');
});

test('nothing staged is nothing to do', async () => {
  await moveIn(path('nowhere'), path('c'));
  expect(existsSync(path('c'))).toBe(false);
});

test('a staged file with the same bytes is thrown away, so that the old one keeps its time', async () => {
  await stage('d', { 'same.html': 'same', 'other.html': 'old' });
  await stage('d1', { 'same.html': 'same', 'other.html': 'new', 'more.html': 'more' });
  const before = await stat(path('d/same.html'));
  const dropped = (name: string) => dropStaged(path('d1', name), path('d', name));
  expect([dropped('same.html'), dropped('other.html'), dropped('more.html')]).toEqual([true, false, false]);
  expect((await stat(path('d/same.html'))).mtimeMs).toBe(before.mtimeMs);
  expect(existsSync(path('d1/same.html'))).toBe(false);
});

test('a file goes with the folders it leaves empty, and with nothing else', async () => {
  await stage('e', {
    'tags/old/index.html': 'old',
    CNAME: 'theirs',
    'notes/gone/index.html': '',
    'notes/mine.txt': '',
  });
  for (const file of ['tags/old/index.html', 'notes/gone/index.html', 'never/there.html'])
    await removeFile(path('e'), file);
  expect(existsSync(path('e/tags'))).toBe(false);
  expect(await text('e/CNAME')).toBe('theirs');
  expect(existsSync(path('e/notes/mine.txt'))).toBe(true);
});

test.skipIf(!existsSync('/dev/shm'))('files come whole from another disk too', async () => {
  const staging = await mkdtemp('/dev/shm/duizhao-');
  await writeFile(`${staging}/index.html`, 'home');
  await mkdir(`${staging}/notes`);
  await writeFile(`${staging}/notes/a.html`, 'a');
  await moveIn(staging, path('f'));
  expect([await text('f/index.html'), await text('f/notes/a.html')]).toEqual(['home', 'a']);
  expect(existsSync(path('f/index.html.part'))).toBe(false);
});

test('a folder that a ledger of another version takes for a file stays, with what is in it', async () => {
  await mkdir(path('f/search'), { recursive: true });
  await writeFile(path('f/search/index.html'), 'page');
  await removeFile(path('f'), 'search');
  expect(await readFile(path('f/search/index.html'), 'utf8')).toBe('page');
});
