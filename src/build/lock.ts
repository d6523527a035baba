import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The holder of a lock shows so often that it is alive. */
const BEAT_MS = 2000;
/** After so long without a sign its process is taken for dead, whoever has its number now. */
const DEAD_MS = 60_000;
const POLL_MS = 100;

/** Who holds a lock, as the lock itself says. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
}

/**
 * Waits until no other process holds the lock, and holds it until the function that it answers is called. The lock of a process
 * that is gone is taken over.
 */
export async function takeLock(file: string, onWait: (holder: Holder) => void = () => {}): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let [waited, tookOver] = [false, false];
  while (!tryLock(file)) {
    const holder = holderOf(file);
    if (holder === null) {
      rmSync(file, { force: true });
      tookOver = true;
      continue;
    }
    if (!waited) onWait(holder);
    waited = true;
    await wait(POLL_MS);
  }
  // Two that find the same dead lock may both remove it, one of them the other's new one.
  if (tookOver) await wait(POLL_MS);
  if (tookOver && !isOurs(file)) return takeLock(file, onWait);
  const beat = setInterval(() => touch(file), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    if (isOurs(file)) rmSync(file, { force: true });
  };
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(ourselves()), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function ourselves(): Holder {
  return { pid: process.pid, host: hostname(), user: userName() };
}

/** A container's user may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}

function isOurs(file: string): boolean {
  const holder = read(file);
  return holder?.pid === process.pid && holder.host === hostname();
}

/** The living process that holds a lock, or `null`. */
function holderOf(file: string): Holder | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  // A time to come is no sign of life either: the clock was set back since.
  if (!stats || Math.abs(Date.now() - stats.mtimeMs) > DEAD_MS) return null;
  const holder = read(file);
  // Between its making and its writing the file is empty; of a process elsewhere only its signs of life are known.
  if (holder === null) return { pid: 0, host: '', user: '' };
  return holder.host !== hostname() || isAlive(holder.pid) ? holder : null;
}

function read(file: string): Holder | null {
  try {
    const { pid, host, user } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return { pid: Number(pid), host: String(host), user: String(user) };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
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
