import { join } from 'node:path';
import { ROOT, type Run, runNode } from './project.ts';

/** Calls of `note` in `folder`, one after another in one process, without a terminal: what each of them did. */
export async function noteCalls(folder: string, calls: readonly (readonly string[])[]): Promise<Run[]> {
  const script = join(ROOT, 'test/support/run-note-calls.ts');
  const { stdout, stderr } = await runNode(folder, ['--import', 'tsx', script, JSON.stringify(calls)]);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Run[];
}
