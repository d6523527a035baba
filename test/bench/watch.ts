import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../support/server.ts';
import { corpusPath } from './corpus/write-corpus.ts';
import type { Ground } from './scenarios.ts';

const SAVES = 5;
const POLL_MS = 20;

/** Seconds from saving the newest note to its new page being served, in watch mode: the median of a few. */
export async function watchLatency({ project, notes, count }: Ground): Promise<number> {
  await using server = await startServer(project, 'start', '--notes', notes);
  const path = corpusPath(count - 1);
  const url = `${server.origin}/notes/${path.replace('.md', '')}/`;
  const before = await readFile(join(notes, path), 'utf8');
  const seconds: number[] = [];
  for (let save = 0; save < SAVES; save++) {
    const mark = `第${save}次保存${before.length}`;
    // A change right after a build would be waited for together with it.
    await wait(2000);
    const began = performance.now();
    await appendFile(join(notes, path), `\n\n${mark}。\n`);
    while (!(await textOf(url)).includes(mark)) await wait(POLL_MS);
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(SAVES / 2)] ?? Number.NaN;
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}
