import { appendFile, cp, readdir, readFile, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { randomFrom } from '../bench/corpus/random.ts';
import { copyProject, duizhao } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { smallNote } from './changes.ts';
import { built, builtElsewhere } from './elsewhere.ts';

const path = useTemporary();
/** Tells a page that a part has made from one that was made again. */
const MARK = '<!-- from a part -->';

test('parts that were built on machines of their own are joined into the bytes of one build', {
  timeout: 60_000,
}, async () => {
  const random = randomFrom(88);
  const notes = Array.from({ length: 9 }, (_, i) => [`note-${i}.md`, smallNote(random)]);
  await copyProject(path('project'), Object.fromEntries(notes) as Record<string, string>);
  const whole = await builtElsewhere(path('project'), path('whole'));
  for (const part of ['1/2', '2/2']) {
    await cp(path('project'), path(`machine-${part[0]}`), { recursive: true, verbatimSymlinks: true });
    const { code, stderr } = await duizhao(path(`machine-${part[0]}`), 'build', '--shard', part);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/^shard \d of 2: \d notes, \d+ files in _shards\/\d-of-2; [\d.]+ s, [\d,]+ MB\n$/);
  }

  await cp(path('machine-2/_shards'), path('project/_shards'), { recursive: true });
  const early = await duizhao(path('project'), 'build', '--merge');
  expect(early).toMatchObject({ code: 1 });
  expect(early.stderr).toContain('In _shards the shards 1-of-2 are missing.');

  await cp(path('machine-1/_shards'), path('project/_shards'), { recursive: true });
  const [term = ''] = await readdir(path('project/_shards/2-of-2/site/tags'));
  await appendFile(path(`project/_shards/2-of-2/site/tags/${term}/index.html`), MARK);
  // What no part has made is still made, whatever happened to the parts on their way.
  await rm(path('project/_shards/1-of-2/site/notes'), { recursive: true, force: true });
  const { code, stderr } = await duizhao(path('project'), 'build', '--merge');
  expect(code, stderr).toBe(0);
  expect(await readdir(path('project'))).not.toContain('_shards');
  const page = `/tags/${term}/index.html`;
  expect(await readFile(path(`project/_site${page}`), 'utf8')).toContain(MARK);
  const { [page]: marked, ...others } = await built(path('project'));
  expect({ ...others, [page]: whole[page] }).toEqual(whole);
  expect(marked).not.toBe(whole[page]);
});

test('a part that there cannot be is refused', { timeout: 60_000 }, async () => {
  await copyProject(path('other'), { 'a.md': '潮水\n' });
  const { code, stderr } = await duizhao(path('other'), 'build', '--shard', '3/2');
  expect(code).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "--shard is the number of a part and of all parts, such as 2/4, not 3/2.
    "
  `);
});
