import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('one holds a lock at a time; who waits is told for whom', async () => {
  const order: string[] = [];
  const release = await takeLock(path('a'));
  const second = takeLock(path('a'), (pid) => order.push(`waits for ${pid === process.pid ? 'us' : pid}`)).then(
    (done) => {
      order.push('second');
      return done;
    },
  );
  await wait(250);
  order.push('first is done');
  release();
  (await second)();
  expect(order).toEqual(['waits for us', 'first is done', 'second']);
  expect(existsSync(path('a'))).toBe(false);
});

test('the lock of a process that is gone is free', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path('b'), String(pid));
  const release = await takeLock(path('b'));
  expect(readFileSync(path('b'), 'utf8')).toBe(String(process.pid));
  release();
});

test('so is one without a sign of life, whoever has that number now', async () => {
  writeFileSync(path('c'), String(process.pid));
  utimesSync(path('c'), 1000, 1000);
  (await takeLock(path('c')))();
});
