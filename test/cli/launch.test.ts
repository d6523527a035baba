import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject, duizhao, ROOT, run, runNode } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';

const path = useTemporary();
const NOTE =
  '---\ntitle: 潮汐\ntags: [tide]\n---\n潮水来了。\n\n<details><summary>Original English</summary>\n\nThe tide came.\n\n</details>\n';

test('the bundled program writes what its modules write, and a change of the code makes another bundle', {
  timeout: 60_000,
}, async () => {
  await copyProject(path('project'), { 'tide.md': NOTE });
  expect(await duizhao(path('project'), 'build')).toMatchObject({ code: 0 });
  const bundled = await treeOf(path('project/_site'));
  await rm(path('project/_site'), { recursive: true });
  await runNode(path('project'), ['--import', 'tsx', 'src/cli/main.ts', 'build', '--clean']);
  expect(await treeOf(path('project/_site'))).toEqual(bundled);

  await appendFile(path('project/src/cli/main.ts'), "\nprocess.stderr.write('changed\\n');\n");
  expect((await duizhao(path('project'), 'help')).stderr).toMatch(/changed\n$/);
  expect(await readdir(path('project/.cache/program'))).toHaveLength(2);
});

test('a module with a mistake stops what needs it, and nothing else', { timeout: 60_000 }, async () => {
  await copyProject(path('other'), {});
  await writeFile(join(path('other'), 'src/cli/preview.ts'), 'export const = ;\n');
  expect(await duizhao(path('other'), 'help')).toMatchObject({ code: 0 });
  const { code, stderr } = await duizhao(path('other'), 'preview');
  expect(code).toBe(1);
  expect(stderr).toContain('src/cli/preview.ts:1');
});

test('programs that start together, or where no bundle can be kept, run all the same', {
  timeout: 60_000,
}, async () => {
  await copyProject(path('new'), {});
  const codes = (runs: { code: number }[]) => runs.map(({ code }) => code);
  expect(codes(await Promise.all([1, 2, 3].map(() => duizhao(path('new'), 'help'))))).toEqual([0, 0, 0]);
  await rm(path('new/.cache'), { recursive: true });
  await mkdir(path('new/.cache'));
  await writeFile(path('new/.cache/program'), 'in the way');
  expect(await duizhao(path('new'), 'help')).toMatchObject({ code: 0 });
});

test('a reader who has enough, such as head, ends the program without a word', { timeout: 60_000 }, async () => {
  const pipe = 'set -o pipefail; node src/cli/launch.mjs note bitext $(find content/notes -name "*.md") | head -c 1';
  expect(await run('bash', ['-c', pipe], { folder: ROOT })).toEqual({ code: 0, stdout: '{', stderr: '' });
});
