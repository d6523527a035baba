import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { moveIn } from '../../src/build/move-in.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

async function stage(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, text] of Object.entries(files)) await writeText(path(`${name}/${file}`), text);
  return path(name);
}

test('files come in with their folders', async () => {
  const staging = await stage('a1', { 'index.html': 'home', 'notes/一/index.html': 'one' });
  expect(await moveIn(staging, path('a'), { earlier: [], rewrite: false })).toEqual({
    files: ['index.html', 'notes/一/index.html'],
    written: 2,
    unchanged: 0,
    removed: 0,
  });
  expect(await readFile(path('a/notes/一/index.html'), 'utf8')).toBe('one');
});

test('a file with the same bytes keeps its time', async () => {
  await stage('b', { 'same.html': 'same', 'other.html': 'old' });
  const before = await stat(path('b/same.html'));
  const staging = await stage('b1', { 'same.html': 'same', 'other.html': 'new' });
  const moved = await moveIn(staging, path('b'), { earlier: [], rewrite: false });
  expect(moved).toMatchObject({ written: 1, unchanged: 1 });
  expect((await stat(path('b/same.html'))).mtimeMs).toBe(before.mtimeMs);
  expect(await readFile(path('b/other.html'), 'utf8')).toBe('new');
});

test('everything is written anew when it is asked for', async () => {
  await stage('c', { 'same.html': 'same' });
  const staging = await stage('c1', { 'same.html': 'same' });
  expect(await moveIn(staging, path('c'), { earlier: [], rewrite: true })).toMatchObject({ written: 1, unchanged: 0 });
});

test('what an earlier build wrote is removed with the folders it leaves empty, what others wrote is not', async () => {
  await stage('d', { 'tags/old/index.html': 'old', 'tags/index.html': 'tags', CNAME: 'theirs', 'notes/mine.txt': '' });
  const staging = await stage('d1', { 'tags/index.html': 'tags' });
  const earlier = ['tags/old/index.html', 'tags/index.html', 'notes/gone/index.html'];
  expect(await moveIn(staging, path('d'), { earlier, rewrite: false })).toMatchObject({ removed: 2 });
  expect(existsSync(path('d/tags/old'))).toBe(false);
  expect(await readFile(path('d/CNAME'), 'utf8')).toBe('theirs');
  expect(existsSync(path('d/notes/mine.txt'))).toBe(true);
});

test.skipIf(!existsSync('/dev/shm'))('a file comes whole from another disk too', async () => {
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
  const staging = await mkdtemp('/dev/shm/duizhao-');
  await writeFile(`${staging}/index.html`, 'home');
  await moveIn(staging, path('e'), { earlier: [], rewrite: false });
  await rm(staging, { recursive: true });
  expect(await readFile(path('e/index.html'), 'utf8')).toBe('home');
  expect(existsSync(path('e/index.html.part'))).toBe(false);
});
