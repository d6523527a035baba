import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { xmlProblems } from '../publish/xml-problems.ts';
import { copyProject, duizhao, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';
import { NOTES } from './notes.ts';

const path = useTemporary();
const read = (file: string) => readFile(path('project/_site', file), 'utf8');

beforeAll(async () => {
  await copyProject(path('project'), NOTES);
  const file = path('project/content/_data/site.yaml');
  const settings = parseDocument(await readFile(file, 'utf8'));
  settings.set('feeds', { content: 'full', minimum: 2 });
  settings.set('terms', { minimum: 2 });
  settings.set('noteData', false);
  settings.set('offline', false);
  await writeText(file, settings.toString());
  const { code, stderr } = await duizhao(path('project'), 'build');
  expect(code, stderr).toBe(0);
});

test('feeds hold whole texts', async () => {
  const atom = await read('feed.xml');
  expect(xmlProblems(atom, 'atom')).toEqual([]);
  expect(atom).toContain('潮水一天涨落两次。');
  const { items } = JSON.parse(await read('feed.json'));
  expect(items[1].content_html).toContain('<p lang="en">The water rises and falls twice a day.</p>');
});

test('they change with the text of a note, and come out the same as from nothing', async () => {
  await writeText(path('project/content/notes/tides.md'), NOTES['tides.md'].replaceAll('潮水', '海水'));
  expect((await duizhao(path('project'), 'build')).code).toBe(0);
  expect(await read('feed.xml')).toContain('海水一天涨落两次。');
  expect((await duizhao(path('project'), 'build', '--clean', '--output', path('anew'))).code).toBe(0);
  expect(await treeOf(path('project/_site'))).toEqual(await treeOf(path('anew')));
});

test('a term of one note has no page, one of two has a page and a feed', async () => {
  expect(existsSync(path('project/_site/companies/harbour-office'))).toBe(false);
  expect(await read('notes/tides/index.html')).toContain('href="/browse/?companies=harbour-office"');
  expect(existsSync(path('project/_site/tags/sea/feed.xml'))).toBe(true);
  expect(await read('tags/sea/index.html')).toContain('href="/tags/sea/feed.xml"');
});

test('no data lies beside a note, and nothing offers to download it', async () => {
  expect(existsSync(path('project/_site/notes/tides/note.json'))).toBe(false);
  expect(await read('notes/tides/index.html')).not.toMatch(/note\.json|data-downloads/);
});

test('no page asks for a worker, and one that is left takes its leave', async () => {
  expect(await read('index.html')).not.toContain('data-worker');
  expect(await read('service-worker.js')).toContain('unregister()');
});

test('the hosting report measures what is there', async () => {
  const { stdout } = await duizhao(path('project'), 'note', 'hosting');
  expect(stdout).toMatch(/^The site has \d+ files, 1 MB\.\n {2}GitHub Pages: 1 % of 1,000 MB\.\n/);
  expect((await duizhao(path('project'), 'note', 'hosting', '--site', join(path(), 'nowhere'))).code).toBe(2);
});
