import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { copyProject, duizhao, writeText } from '../support/project.ts';
import { startServer, until } from '../support/server.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';
import { NOTES } from './notes.ts';

const path = useTemporary();
beforeAll(() => copyProject(path('project'), NOTES));

test('npm start serves the site, follows what is saved, and ends when it is told to', async () => {
  const server = await startServer(path('project'), 'start');
  const text = async (url: string) => (await fetch(server.origin + url)).text();
  const shows = (url: string, words: string) => until(async () => (await text(url)).includes(words), server.output);
  try {
    expect(await text('/notes/tides/')).toContain('潮水');

    await writeText(path('project/content/notes/tides.md'), NOTES['tides.md'].replaceAll('潮水', '海水'));
    await shows('/notes/tides/', '海水');

    await writeText(path('project/content/notes/new.md'), NOTES['tides.md'].replace('The tides', 'A new note'));
    await shows('/notes/', 'A new note');

    await rm(path('project/content/notes/new.md'));
    await until(async () => (await fetch(`${server.origin}/notes/new/`)).status === 404, server.output);

    const wrong = NOTES['tides.md'].replace('潮水一天涨落两次', '潮水一天涨落三次');
    await writeText(path('project/content/notes/tides.md'), wrong);
    await shows('/notes/tides/', 'The English does not say “三”');
    await until(async () => /tides\.md:9:7 {2}warning {2}translation\/number/.test(server.output()), server.output);
    expect(await text('/health/')).toContain('content/notes/tides.md:9:7'.replace('content/notes/', ''));
    expect(await text('/health/')).toMatch(/<title>笔记的状况 The state of the notes<\/title>/);
    // All that is on the author's desk, not on disk.
    expect(await readFile(path('project/_site/notes/tides/index.html'), 'utf8')).not.toContain('desk');
    expect((await readdir(path('project/_site'))).filter((name) => /health|desk/.test(name))).toEqual([]);

    const settings = await readFile(path('project/content/_data/site.yaml'), 'utf8');
    await writeText(path('project/content/_data/site.yaml'), settings.replace(/^title: .*$/m, 'title: Another title'));
    await shows('/', 'Another title');

    await writeText(path('project/_includes/post.njk'), 'a layout of its own');
    await shows('/notes/tides/', 'a layout of its own');

    const { code, stderr } = await duizhao(path('project'), 'build', '--clean', '--output', path('anew'));
    expect(code, stderr).toBe(0);
    expect(await treeOf(path('project/_site'))).toEqual(await treeOf(path('anew')));

    await writeFile(path('project/_includes/post.njk'), '{% unfinished');
    await until(async () => /post\.njk|unfinished/.test(server.output()), server.output);
    await shows('/notes/tides/', 'a layout of its own');
  } finally {
    expect(await server.stop()).toBe(0);
  }
});
