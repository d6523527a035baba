import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openStaging } from '../../src/build/staging.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('every build has a folder of its own', async () => {
  const [one, other] = [await openStaging(path('cache')), await openStaging(path('cache'))];
  expect(one).not.toBe(other);
  expect(existsSync(one)).toBe(true);
});

test('what a killed build left is cleared away, and nothing else', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = path('other', `staging-${pid}-abcdef`);
  const going = path('other', `staging-${process.pid}-abcdef`);
  const foreign = path('other', 'staging-by-hand');
  for (const folder of [left, going, foreign]) await mkdir(folder, { recursive: true });
  await openStaging(path('other'));
  expect([left, going, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
