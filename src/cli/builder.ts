import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Saving comes in several steps, and in several files; a build waits until they are over. */
const SETTLING_MS = 60;

/** Builds the site over and over, one build at a time. */
export interface Builder {
  /**
   * Builds what is there now. Resolves to whether this call's build succeeded; `false` also where another call's build,
   * begun later, will do the work. What is wrong is printed by the build itself. `begins` is called when it looks at what is there.
   */
  build(begins?: () => void): Promise<boolean>;
  /** Ends the build that is going on. */
  close(): Promise<void>;
}

/**
 * All builds are done by one process, which has the program loaded and warm. When the program changes that ends, and another one takes over.
 * `command`: the script that Node runs, which builds when it is told to (see `runBuilds`), and its arguments.
 */
export function openBuilder(command: readonly string[]): Builder {
  let waiting = false;
  let closed = false;
  let running: Promise<boolean> = Promise.resolve(true);
  let child: ChildProcess | undefined;

  const start = () =>
    spawn(process.execPath, [...process.execArgv, ...command], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  const run = async (): Promise<boolean> => {
    // It may have ended since it answered last, for whatever reason.
    const worker = child?.connected ? child : start();
    const isNew = worker !== child;
    child = worker;
    const code = await answerOf(worker);
    if (code !== null) return code === 0;
    return isNew || closed ? false : run();
  };

  return {
    async build(begins = () => {}) {
      if (waiting) return false;
      waiting = true;
      await Promise.all([running, wait(SETTLING_MS)]);
      if (closed) return false;
      waiting = false;
      begins();
      running = run();
      return running;
    },
    async close() {
      closed = true;
      child?.kill();
      await running;
    },
  };
}

/** Has a process build. Resolves to how that went, `null` if the process ended over it. */
async function answerOf(child: ChildProcess): Promise<number | null> {
  const over = new AbortController();
  const ended = once(child, 'exit', over).then(
    () => null,
    // It could not even be started.
    () => null,
  );
  const answered = once(child, 'message', over).then(
    ([code]) => code as number,
    () => null,
  );
  child.send('build', () => {});
  const code = await Promise.race([answered, ended]);
  over.abort();
  return code;
}
