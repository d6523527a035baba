import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyProject, duizhao, type Run, runNode, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';
import { BROKEN, NOTES } from './notes.ts';

const path = useTemporary();

/** Builds the project copy into the named folder. */
function build(output: string, ...args: readonly string[]): Promise<Run> {
  return duizhao(path('project'), 'build', '--output', path(output), ...args);
}

beforeAll(() => copyProject(path('project'), NOTES));

describe('npm run build', () => {
  test("gives the same bytes as Eleventy's own command line", async () => {
    const eleventy = ['--import', 'tsx', 'node_modules/@11ty/eleventy/cmd.cjs', '--config=.eleventy.ts'];
    const { code, stderr } = await runNode(path('project'), [...eleventy, `--output=${path('eleventy')}`]);
    expect(code, stderr).toBe(0);
    expect((await build('ours', '--clean')).code).toBe(0);
    expect(await treeOf(path('eleventy'))).toEqual(await treeOf(path('ours')));
  });

  test('publishes drafts with a mark, or hides them', async () => {
    await build('marked');
    expect(await readFile(path('marked/notes/draft/index.html'), 'utf8')).toMatch(/草稿/);
    await build('hidden', '--drafts', 'hide');
    expect(existsSync(path('hidden/notes/draft'))).toBe(false);
    expect(await readFile(path('hidden/notes/index.html'), 'utf8')).not.toContain('/notes/draft/');
  });

  test('builds an excluded note, and names it nowhere', async () => {
    await build('excluded');
    expect(await readFile(path('excluded/notes/excluded/index.html'), 'utf8')).toMatch(
      /<meta name="?robots"? content="?noindex/,
    );
    for (const file of ['index.html', 'notes/index.html', 'tags/index.html', 'feed.xml', 'sitemap.xml', 'notes.json']) {
      expect(await readFile(path('excluded', file), 'utf8'), file).not.toMatch(/notes\/excluded|unlisted/);
    }
  });

  test('writes nothing into the folder of notes', async () => {
    await writeText(path('elsewhere/notes/tides.md'), NOTES['tides.md']);
    const before = await treeOf(path('elsewhere'));
    expect((await build('from-elsewhere', '--notes', path('elsewhere/notes'))).code).toBe(0);
    expect(existsSync(path('from-elsewhere/notes/tides/index.html'))).toBe(true);
    expect(await treeOf(path('elsewhere'))).toEqual(before);
  });

  test('is silent on standard output', async () => {
    expect(await build('silent')).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('a broken note', () => {
  beforeAll(() => writeText(path('project/content/notes/broken.md'), BROKEN));

  test('is named with its line, shown as far as it can be read, and stops nothing', async () => {
    const { code, stderr } = await build('broken');
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/broken\.md:\d+:\d+ /);
    expect(await readFile(path('broken/notes/broken/index.html'), 'utf8')).toContain('正文仍然可读。');
    expect(existsSync(path('broken/notes/tides/index.html'))).toBe(true);
  });

  test('fails a strict build at its end', async () => {
    const { code, stderr } = await build('strict', '--strict');
    expect(code).toBe(1);
    expect(stderr).toMatch(/broken\.md:\d+:\d+ /);
  });
});

test('a layout of the author pairs passages with the same filter', async () => {
  const layout = `{% for section in note | units %}{% for unit in section.items %}
    <div class="unit">{% for side in unit.zh %}{{ side.html | safe }}{% endfor %} = {% for side in unit.en %}{{ side.html | safe }}{% endfor %}</div>
  {% endfor %}{% endfor %}`;
  await writeText(path('project/_includes/plain.njk'), layout);
  await writeText(
    path('project/content/notes/plain.md'),
    NOTES['tides.md'].replace('tags:', 'layout: plain.njk\ntags:'),
  );
  expect((await build('layout')).code).toBe(0);
  const html = await readFile(path('layout/notes/plain/index.html'), 'utf8');
  expect(html).toMatch(/潮水一天涨落两次。\s*=\s*The water rises and falls twice a day\./);
});
