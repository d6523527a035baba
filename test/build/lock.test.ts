import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('one holds a lock at a time; who waits is told for whom', async () => {
  const order: string[] = [];
  const release = await takeLock(path('a'));
  const second = takeLock(path('a'), ({ pid, host }) =>
    order.push(`waits for ${pid === process.pid && host === hostname() ? 'us' : pid}`),
  ).then((done) => {
    order.push('second');
    return done;
  });
  await wait(250);
  order.push('first is done');
  release();
  (await second)();
  expect(order).toEqual(['waits for us', 'first is done', 'second']);
  expect(existsSync(path('a'))).toBe(false);
});

const lock = (pid: number, host = hostname()) => JSON.stringify({ pid, host, user: 'somebody' });
const holder = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid;
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('the lock of a process that is gone is free', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path('b'), lock(pid));
  const release = await takeLock(path('b'));
  expect(holder(path('b'))).toBe(process.pid);
  release();
});

test.each([
  ['so is one without a sign of life, whoever has that number now', -2],
  ['so is one from the future: the clock was set back', 60],
])('%s', async (_, minutes) => {
  writeFileSync(path('c'), lock(process.pid));
  utimesSync(path('c'), minutesFromNow(minutes), minutesFromNow(minutes));
  (await takeLock(path('c')))();
  expect(existsSync(path('c'))).toBe(false);
});

test('nobody knows whether a process on another machine lives: its signs of life count', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path('d'), lock(pid, 'elsewhere'));
  const waits: string[] = [];
  const taken = takeLock(path('d'), ({ host, user }) => waits.push(`${user} on ${host}`));
  await wait(250);
  expect(waits).toEqual(['somebody on elsewhere']);
  utimesSync(path('d'), minutesFromNow(-2), minutesFromNow(-2));
  (await taken)();
});

test('a lock that somebody else has taken over is not removed by whom it was taken from', async () => {
  const release = await takeLock(path('e'));
  writeFileSync(path('e'), lock(process.pid, 'elsewhere'));
  release();
  expect(existsSync(path('e'))).toBe(true);
});

test('what is in a lock by mistake keeps nobody waiting for ever', async () => {
  writeFileSync(path('f'), 'no lock at all');
  utimesSync(path('f'), minutesFromNow(-2), minutesFromNow(-2));
  (await takeLock(path('f')))();
});
