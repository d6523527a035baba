import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openBuilder } from '../../src/cli/builder.ts';
import { writeText } from '../support/project.ts';
import { until } from '../support/server.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

/** A process that notes its number whenever it is told to build, then does what it says here. */
async function builderThat(name: string, does: string) {
  const [script, log] = [path(`${name}.mjs`), path(`${name}.log`)];
  await writeText(log, '');
  const noted = "import { appendFileSync } from 'node:fs';\nlet told = 0;\n";
  const listens = `process.on('message', () => { told++; appendFileSync(${JSON.stringify(log)}, process.pid + '\\n'); ${does} });`;
  await writeText(script, `${noted}${listens}\nprocess.on('disconnect', () => process.exit());\n`);
  const builder = openBuilder([script]);
  return { builder, pids: async () => (await readFile(log, 'utf8')).split('\n').slice(0, -1) };
}

describe('the builds of npm start', { timeout: 60_000 }, () => {
  test('are done by one process, which says how they went', async () => {
    const { builder, pids } = await builderThat('one', 'process.send(told === 2 ? 1 : 0);');
    expect([await builder.build(), await builder.build(), await builder.build()]).toEqual([true, false, true]);
    await builder.close();
    const [first, ...others] = await pids();
    expect(others).toEqual([first, first]);
  });

  test('go on in another one when that has ended between two', async () => {
    const { builder, pids } = await builderThat('between', 'process.send(0, () => process.exit(9));');
    expect(await builder.build()).toBe(true);
    const [first = ''] = await pids();
    await until(
      async () => !isAlive(Number(first)),
      () => `${first} goes on`,
    );
    expect(await builder.build()).toBe(true);
    await builder.close();
    expect(new Set(await pids()).size).toBe(2);
  });

  test('go on in another one when that ends over one, as when the program has changed', async () => {
    const { builder, pids } = await builderThat('over', 'if (told === 2) process.exit(); process.send(0);');
    expect([await builder.build(), await builder.build()]).toEqual([true, true]);
    await builder.close();
    const [first, second, third] = await pids();
    expect([second === first, third === first]).toEqual([true, false]);
  });

  test('fail, and are not tried over and over, where a new process ends over the first one', async () => {
    const { builder, pids } = await builderThat('never', 'process.exit(1);');
    expect(await builder.build()).toBe(false);
    expect(await pids()).toHaveLength(1);
    await builder.close();
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
