import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomFrom } from '../bench/corpus/random.ts';
import { change, smallNote } from '../build/changes.ts';
import { built, builtElsewhere } from '../build/elsewhere.ts';
import { copyProject, duizhao } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';

/** What goes wrong around a build; each costs several builds, so that it is run by `npm run test:faults`. */
const path = useTemporary();
const project = (...parts: string[]) => path('project', ...parts);
const site = () => treeOf(project('_site'));
const random = randomFrom(4242);
let before: Record<string, string>;

describe.runIf(process.env.DUIZHAO_MISHAPS === '1')('a mishap', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const notes = Array.from({ length: 40 }, (_, k) => [`note-${k}.md`, smallNote(random)]);
    await copyProject(project(), Object.fromEntries(notes) as Record<string, string>);
    await built(project());
  }, 60_000);
  beforeEach(async () => {
    await built(project());
    for (let k = 0; k < 3; k++) await change(project(), random);
    before = await site();
  }, 60_000);

  const nextBuildIsRight = async () =>
    expect(await built(project())).toEqual(await builtElsewhere(project(), path('elsewhere')));

  test('the output is removed while the site is built', async () => {
    const child = build();
    await wait(700);
    rmSync(project('_site'), { recursive: true, force: true });
    await once(child, 'exit');
    await nextBuildIsRight();
  });

  test('the cache is removed while the site is built', async () => {
    const child = build();
    await wait(700);
    rmSync(project('.cache'), { recursive: true, force: true });
    await once(child, 'exit');
    await nextBuildIsRight();
  });

  test.each(['cut off', 'of another version', 'nonsense'])('files of the cache are %s', async (how) => {
    for (const entry of readdirSync(project('.cache'), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || random.next() < 0.5) continue;
      if (how === 'cut off') truncateSync(file, Math.floor(readFileSync(file).length * random.next()));
      else if (how === 'nonsense') writeFileSync(file, '{"__proto__":1}\n[null');
      else writeFileSync(file, readFileSync(file, 'latin1').replace(/^duizhao-\d+/, 'duizhao-0'), 'latin1');
    }
    await nextBuildIsRight();
  });

  test('a template is broken: the site stays, and the message names it', async () => {
    const template = project('_includes/term.njk');
    const good = readFileSync(template, 'utf8');
    appendFileSync(template, '{% if %}{{ nothing.at.all() }}');
    const { code, stderr } = await duizhao(project(), 'build');
    expect([code, stderr.includes('term.njk')]).toEqual([1, true]);
    expect(await site()).toEqual(before);
    writeFileSync(template, good);
    await nextBuildIsRight();
  });

  test('a worker is killed, as by a machine without memory: the site stays, and the message says what to do', async () => {
    const child = build('--clean');
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    let worker: number | undefined;
    const ended = once(child, 'exit');
    while (child.exitCode === null && worker === undefined) {
      worker = childrenOf(child.pid ?? 0)[0];
      await wait(5);
    }
    expect(worker).toBeDefined();
    process.kill(worker as number, 'SIGKILL');
    expect(await ended).toEqual([1, null]);
    expect(said).toMatch(/A worker of the build ended early \(SIGKILL\).*Build again/);
    expect(await site()).toEqual(before);
    await nextBuildIsRight();
  });

  test('the clock is set back: files of the future are read like any other', async () => {
    const ahead = new Date(Date.now() + 86_400_000);
    for (const name of readdirSync(project('content/notes'))) utimesSync(project('content/notes', name), ahead, ahead);
    await nextBuildIsRight();
    appendFileSync(project('content/notes', readdirSync(project('content/notes'))[0] ?? ''), '\n\nOne more line.\n');
    await nextBuildIsRight();
  });

  test('a folder of the output may not be written: the message says so', async () => {
    rmSync(project('_site'), { recursive: true, force: true });
    writeFileSync(project('_site'), 'a file where the folder should be');
    const { code, stderr } = await duizhao(project(), 'build');
    expect([code, stderr.trim()]).not.toEqual([1, '']);
    rmSync(project('_site'), { recursive: true, force: true });
    await nextBuildIsRight();
  });
});

function build(...flags: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'build', ...flags], {
    cwd: project(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Processes that a process has started and that run our worker (Linux). */
function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return children.filter((child) => /worker/.test(readFileSync(`/proc/${child}/cmdline`, 'utf8')));
  } catch {
    return [];
  }
}
