import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** `staging-4711-x8Fq2a`: the process that builds there, and letters that make the name new. */
const NAME = /^staging-(\d+)-/;

/** A new folder to build in, below `cache`. Those of builds that were killed are cleared away. */
export async function openStaging(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const builder = NAME.exec(name)?.[1];
    if (builder !== undefined && !isRunning(Number(builder))) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
  return mkdtemp(join(cache, `staging-${process.pid}-`));
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process of somebody else answers EPERM.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
