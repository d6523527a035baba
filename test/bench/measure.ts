import { run } from '../support/project.ts';

/** What a command cost. */
export interface Cost {
  /** Processor seconds of the command and of every process that it started. */
  readonly cpu: number;
  /** Seconds by the clock; they mean little where the machine has other work. */
  readonly wall: number;
  /** What it printed on standard error. */
  readonly printed: string;
}

const TIMES = /^cost ([\d.]+) ([\d.]+) ([\d.]+)$/m;

/** Runs a command in a folder, under the shell's own stopwatch. @throws what it printed, if it fails. */
export async function measure(folder: string, command: string, args: readonly string[]): Promise<Cost> {
  const timed = ['-c', `TIMEFORMAT='cost %U %S %R'; time "$@"`, 'bench', command, ...args];
  const { code, stderr, stdout } = await run('bash', timed, { folder });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  const [, user, system, wall] = TIMES.exec(stderr) ?? [];
  return { cpu: Number(user) + Number(system), wall: Number(wall), printed: stderr.replace(TIMES, '') };
}
