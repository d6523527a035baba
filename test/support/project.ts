import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

const NOT_COPIED = ['node_modules', 'test', '_site', '.cache', '.git', 'coverage'];

/** What a command did: its exit code and everything it printed. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in `folder`, without a terminal, with `env` on top of the environment. */
export function run(
  command: string,
  args: readonly string[],
  { folder, env = {} }: { readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Run> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }));
  });
}

/** Runs Node in `folder`, such as `['src/cli/launch.mjs', 'build']`. */
export function runNode(folder: string, args: readonly string[]): Promise<Run> {
  return run(process.execPath, args, { folder });
}

/** Runs a command of the project in `folder`: `duizhao(folder, 'build', '--strict')` is `npm run build -- --strict`. */
export function duizhao(folder: string, ...args: readonly string[]): Promise<Run> {
  return runNode(folder, ['src/cli/launch.mjs', ...args]);
}

/**
 * Copies what a site is built from into `folder`, where a test may change it; packages are shared.
 * With `notes` (texts by path), they stand in the place of those of the project.
 */
export async function copyProject(folder: string, notes?: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of (await readdir(ROOT)).filter((name) => !NOT_COPIED.includes(name))) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  if (notes === undefined) return;
  await rm(join(folder, 'content/notes'), { recursive: true });
  for (const [path, text] of Object.entries(notes)) await writeText(join(folder, 'content/notes', path), text);
}

/** Writes a file, and the folders it stands in. */
export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
