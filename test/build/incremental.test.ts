import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../bench/corpus/random.ts';
import { copyProject, duizhao } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';
import { change, smallNote } from './changes.ts';

/** Changes of one run: a few here, two hundred with `npm run test:long`. */
const CHANGES = Number(process.env['DUIZHAO_CHANGES'] ?? 12);
const SEED = Number(process.env['DUIZHAO_SEED'] ?? 20251122);
/** At most so many changes between two builds. */
const AT_ONCE = 3;

const path = useTemporary();
const NOT_INPUT = ['_site', '.cache'];

async function build(project: string): Promise<void> {
  const { code, stderr } = await duizhao(project, 'build');
  expect(code, stderr).toBe(0);
}

/** The same project in another place, where nothing was ever built. */
async function buildElsewhere(): Promise<Record<string, string>> {
  await rm(path('elsewhere'), { recursive: true, force: true });
  const filter = (source: string) => !NOT_INPUT.some((name) => source === path('project', name));
  await cp(path('project'), path('elsewhere'), { recursive: true, filter, verbatimSymlinks: true });
  await build(path('elsewhere'));
  return treeOf(join(path('elsewhere'), '_site'));
}

test(`after each of ${CHANGES} changes a build gives the bytes of one from nothing`, {
  timeout: CHANGES * 30_000,
}, async () => {
  const random = randomFrom(SEED);
  const notes = Array.from({ length: 8 }, (_, i) => [`note-${i}.md`, smallNote(random)]);
  await copyProject(path('project'), Object.fromEntries(notes) as Record<string, string>);
  await build(path('project'));
  const history: string[] = [];
  while (history.length < CHANGES) {
    const several = 1 + random.below(AT_ONCE);
    for (let i = 0; i < several; i++) history.push(await change(path('project'), random));
    await build(path('project'));
    expect(await treeOf(path('project/_site')), history.join('\n')).toEqual(await buildElsewhere());
  }
});
