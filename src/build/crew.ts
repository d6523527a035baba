import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { perform } from './perform.ts';
import type { ResultOf, Task } from './tasks.ts';
import { revivedError, type WrittenError } from './worker-error.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** From the sources a worker needs the compiler, from the bundle (`launch.mjs`) it does not. */
const LOADER = WORKER.endsWith('.ts') ? ['--import', 'tsx'] : [];
/**
 * With room to spare a process grows to several times what it needs before it clears up; a shard needs a fraction of this. What is new has
 * twice the usual room (in MB): most of what reading a note makes is gone before that is full, and need not be copied.
 */
const FLAGS = [...LOADER, '--max-old-space-size=512', '--max-semi-space-size=32'];

interface Answer<Some extends Task> {
  readonly result?: ResultOf<Some>;
  readonly error?: WrittenError;
  /** Bytes that the worker has had in memory at most. */
  readonly peak: number;
}

/** The processes of a build. */
export interface Crew {
  /**
   * Does every task and hands each result to `done` in the order in which they come. `alone`: in this process, for work
   * that is done sooner than a process starts. Tasks are asked for one at a time, when somebody is free.
   * @throws what the first failing task threw; the others are not begun.
   */
  readonly run: <Some extends Task>(
    tasks: Iterable<Some>,
    options: { readonly alone: boolean; readonly done: (result: ResultOf<Some>, task: Some) => void },
  ) => Promise<void>;
  /** Bytes that all workers together have had in memory at most. */
  readonly peak: () => number;
  readonly close: () => void;
}

/** A worker that is gone says nothing; what it was at is known. */
function endedEarly(task: Task, how: string | number): string {
  const notes = task.kind === 'read' ? ` It was reading ${task.paths[0]} and ${task.paths.length - 1} more notes.` : '';
  return `A worker of the build ended early (${how}).${notes} The site is as it was. Build again; if it happens again, there is too little memory.`;
}

/**
 * A crew of one worker a core; none of them is started before there is work for it. `patient`: nobody waits for them, and they leave the
 * processor to whatever somebody waits for.
 */
export function openCrew({ patient = false }: { readonly patient?: boolean } = {}): Crew {
  const workers: ChildProcess[] = [];
  const peaks = new Map<ChildProcess, number>();
  const workerAt = (place: number): ChildProcess => {
    const known = workers[place];
    if (known) return known;
    const worker = fork(WORKER, { execArgv: FLAGS, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    workers[place] = worker;
    if (patient && worker.pid !== undefined) setPriority(worker.pid, constants.priority.PRIORITY_LOW);
    return worker;
  };

  async function ask<Some extends Task>(worker: ChildProcess, task: Some): Promise<ResultOf<Some>> {
    const gone = new AbortController();
    const ended = once(worker, 'exit', { signal: gone.signal }).then(([code, signal]) => {
      throw new Error(endedEarly(task, signal ?? code));
    });
    worker.send(task);
    const [answer] = (await Promise.race([once(worker, 'message'), ended]).finally(() => gone.abort())) as [
      Answer<Some>,
    ];
    peaks.set(worker, answer.peak);
    if (answer.error) throw revivedError(answer.error);
    return answer.result as ResultOf<Some>;
  }

  return {
    async run(tasks, { alone, done }) {
      const waiting = tasks[Symbol.iterator]();
      const work = async (place: number): Promise<void> => {
        for (let next = waiting.next(); !next.done; next = waiting.next()) {
          done(await (alone ? perform(next.value) : ask(workerAt(place), next.value)), next.value);
        }
      };
      await Promise.all(Array.from({ length: alone ? 1 : availableParallelism() }, (_, place) => work(place)));
    },
    peak: () => [...peaks.values()].reduce((sum, peak) => sum + peak, 0),
    close() {
      for (const worker of workers) worker.kill();
    },
  };
}
