import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A command of the project that serves until it is stopped. */
export interface Server extends AsyncDisposable {
  /** Such as `http://localhost:40123`. */
  readonly origin: string;
  /** Everything it printed so far. */
  output(): string;
  /** Interrupts it as Ctrl-C does; resolves to its exit code when it has ended. */
  stop(): Promise<number | null>;
}

/** Runs `npm start` or `npm run preview` in `folder` on a free port, and resolves when it answers. */
export async function startServer(
  folder: string,
  command: 'start' | 'preview',
  ...args: readonly string[]
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli/launch.mjs', command, '--port', `${port}`, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const origin = `http://localhost:${port}`;
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  await Promise.race([
    until(
      async () => (await fetch(origin)).ok,
      () => printed,
    ),
    ended.then((code) => Promise.reject(new Error(`${command} ended with ${code}:\n${printed}`))),
  ]);
  return { origin, output: () => printed, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

/** Resolves when `holds` does; throws, with what `evidence` says, when it does not within 30 seconds. */
export async function until(holds: () => Promise<boolean>, evidence: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`This never came true. ${evidence()}`);
    await wait(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
