import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Random, randomFrom } from '../bench/corpus/random.ts';
import { copyProject } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { change, smallNote } from './changes.ts';
import { built, builtElsewhere } from './elsewhere.ts';

/** Builds that are killed: a few here, fifty with `npm run test:faults`. */
const { DUIZHAO_KILLS = '3' } = process.env;
const KILLS = Number(DUIZHAO_KILLS);
const SEED = 4711;
/** A build of the sample takes about so long. */
const BUILD_MS = 1500;

const path = useTemporary();

/** Begins a build and kills it when `moment` has come. Answers whether it was still going on. */
async function killedBuild(moment: Promise<unknown>): Promise<boolean> {
  const child = spawn(process.execPath, ['src/cli/launch.mjs', 'build'], {
    cwd: path('project'),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await Promise.race([ended, moment]);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** The moment in which a build has committed its journal and begins to move files, and a little later. */
async function journal(random: Random): Promise<void> {
  const isThere = async () => (await readdir(path('project/.cache'))).some((name) => name.startsWith('journal-'));
  const until = performance.now() + 20 * BUILD_MS;
  while (performance.now() < until && !(await isThere())) await wait(1);
  await wait(10 * random.next());
}

/** Pages of the output that are not whole. */
async function halfPages(): Promise<string[]> {
  const output = path('project/_site');
  const pages = (await readdir(output, { recursive: true })).filter((name) => name.endsWith('.html'));
  const texts = await Promise.all(
    pages.map(async (name) => [name, await readFile(join(output, name), 'utf8')] as const),
  );
  return texts.filter(([, text]) => !text.includes('</html>')).map(([name]) => name);
}

test(`a build that is killed leaves whole pages, and the next one makes up for it, ${KILLS} times`, {
  timeout: KILLS * 60_000,
}, async () => {
  const random = randomFrom(SEED);
  const notes = Array.from({ length: 10 }, (_, i) => [`note-${i}.md`, smallNote(random)]);
  await copyProject(path('project'), Object.fromEntries(notes) as Record<string, string>);
  await built(path('project'));
  let killed = 0;
  while (killed < KILLS) {
    for (let i = 0; i < 4; i++) await change(path('project'), random);
    const moment = random.next() < 0.5 ? journal(random) : wait(BUILD_MS * (0.15 + 0.85 * random.next()));
    if (!(await killedBuild(moment))) continue;
    killed += 1;
    expect(await halfPages()).toEqual([]);
    expect(await built(path('project'))).toEqual(await builtElsewhere(path('project'), path('elsewhere')));
  }
});
