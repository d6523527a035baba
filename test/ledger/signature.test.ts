import { mkdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lastingSignatureOf, signatureOf } from '../../src/ledger/signature.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const DAY_MS = 86_400_000;

test('a file keeps its signature as long as nobody touches it', async () => {
  await writeFile(path('a'), 'one');
  const before = signatureOf(path('a'));
  expect(signatureOf(path('a'))).toBe(before);
  await utimes(path('a'), 0, 0);
  expect(signatureOf(path('a'))).not.toBe(before);
});

test('another file with the same bytes and times in its place is noticed', async () => {
  for (const name of ['b', 'b2']) {
    await writeFile(path(name), 'one');
    await utimes(path(name), 1000, 1000);
  }
  const before = signatureOf(path('b'));
  await rename(path('b2'), path('b'));
  expect(signatureOf(path('b'))).not.toBe(before);
});

test('a file that was changed a moment ago has no lasting signature, for it may change again within the same tick', async () => {
  await writeFile(path('c'), 'one');
  expect(lastingSignatureOf(path('c'))).toBeNull();
  expect(lastingSignatureOf(path('c'), Date.now() + DAY_MS)).toBe(signatureOf(path('c')));
});

test('what is no file has none', async () => {
  await mkdir(path('folder'));
  expect([signatureOf(path('folder')), signatureOf(path('nowhere'))]).toEqual([null, null]);
  expect(lastingSignatureOf(path('nowhere'))).toBeNull();
});

test('a link has none, also one that leads to itself', async () => {
  await symlink('self', path('self'));
  await writeFile(path('target'), 'a');
  await symlink('target', path('link'));
  expect([signatureOf(path('self')), signatureOf(path('link')), lastingSignatureOf(path('self'))]).toEqual([
    null,
    null,
    null,
  ]);
});
