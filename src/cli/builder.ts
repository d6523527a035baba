import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** Saving comes in several steps, and in several files; a build waits until they are over. */
const SETTLING_MS = 60;

/** Builds the site over and over, one build at a time. */
export interface Builder {
  /**
   * Builds what is there now. Resolves to whether this call's build succeeded; `false` also where another call's build,
   * begun later, will do the work. What is wrong is printed by the build itself.
   */
  build(): Promise<boolean>;
  /** Ends the build that is going on. */
  close(): Promise<void>;
}

/** Each build is a process of its own, so that a change of the program takes effect like a change of a note. */
export function openBuilder(args: readonly string[]): Builder {
  let waiting = false;
  let running: Promise<boolean> = Promise.resolve(true);
  let child: ChildProcess | undefined;

  const run = () =>
    new Promise<boolean>((resolve) => {
      child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'build', ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code === 0));
    });

  return {
    async build() {
      if (waiting) return false;
      waiting = true;
      await Promise.all([running, wait(SETTLING_MS)]);
      waiting = false;
      running = run();
      return running;
    },
    async close() {
      waiting = true;
      child?.kill();
      await running;
    },
  };
}
