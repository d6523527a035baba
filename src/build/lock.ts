import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The holder of a lock shows so often that it is alive. */
const BEAT_MS = 2000;
/** After so long without a sign its process is taken for dead, whoever has its number now. */
const DEAD_MS = 60_000;
const POLL_MS = 100;

/** Waits until no other process holds the lock, and holds it until the function that it answers is called. */
export async function takeLock(file: string, onWait: (pid: number) => void = () => {}): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !tryLock(file); waited = true) {
    const holder = holderOf(file);
    if (holder === null) rmSync(file, { force: true });
    else {
      if (!waited) onWait(holder);
      await wait(POLL_MS);
    }
  }
  const beat = setInterval(() => touch(file), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** The living process that holds a lock, or `null`. */
function holderOf(file: string): number | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats || Date.now() - stats.mtimeMs > DEAD_MS) return null;
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Between its making and its writing the file is empty, and nobody's number yet.
    if (pid > 0) process.kill(pid, 0);
    return pid;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ESRCH' || code === 'ENOENT' ? null : 0;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Somebody cleared the cache; the build does not depend on it.
  }
}
