import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, runNode } from './project.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-count-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs Vitest on one test file with the given statements, and returns the last lines that it prints. */
async function lastLines(statements: string, setup = ''): Promise<string[]> {
  const reporter = join(ROOT, 'test/support/count-reporter.ts');
  await writeFile(join(folder, 'a.test.ts'), `import { beforeAll, expect, test } from 'vitest';\n${statements}`);
  await mkdir(join(folder, 'setup'));
  await writeFile(join(folder, 'setup/setup.ts'), `export default () => { ${setup} };`);
  const config = { test: { reporters: ['default', reporter], globalSetup: './setup/setup.ts' } };
  await writeFile(join(folder, 'vitest.config.ts'), `export default ${JSON.stringify(config)};`);
  const { stdout } = await runNode(folder, ['node_modules/vitest/vitest.mjs', 'run']);
  return stdout.trimEnd().split('\n').slice(-2);
}

async function lastLine(statements: string, setup?: string): Promise<string | undefined> {
  return (await lastLines(statements, setup)).at(-1);
}

test('the last line of a run counts what passed and failed, the one above it what was left out', async () => {
  const tests = `test('a', () => {}); test('b', () => {}); test('c', () => expect(1).toBe(2)); test.skip('d', () => {});`;
  expect(await lastLines(tests)).toEqual(['1 skipped', '2 passed, 1 failed']);
});

test('a file that cannot be loaded counts as failed', async () => {
  expect(await lastLine(`throw new Error('no');`)).toBe('0 passed, 1 failed');
});

test('a hook that fails counts as failed', async () => {
  expect(await lastLine(`beforeAll(() => { throw new Error('no'); }); test('a', () => {});`)).toMatch(/, 1 failed/);
});

test('a run that cannot start counts as failed', async () => {
  expect(await lastLine(`test('a', () => {});`, `throw new Error('no');`)).toBe('0 passed, 1 failed');
});
