import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { forgetful, readPageLedger, writePageLedger } from '../../src/ledger/page-ledger.ts';
import { writeRecords } from '../../src/ledger/record-file.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const PAGES = new Map([
  ['index.html', { digest: 'd1', signature: 's1', content: 'c1', group: null }],
  ['tags/ai/index.html', { digest: 'd2', signature: 's2', content: 'c2', group: 'tags/ai' }],
]);
const GROUPS = new Map([['tags/ai', 'inputs']]);

test('a ledger comes back as it was written', () => {
  writePageLedger(path('a'), { pages: PAGES, groups: GROUPS });
  expect(readPageLedger(path('a'))).toEqual({ intact: true, pages: PAGES, groups: GROUPS });
});

test('of a damaged ledger the names of files stay: they can be removed, and nothing counts as made', async () => {
  writePageLedger(path('b'), { pages: PAGES, groups: GROUPS });
  await writeFile(path('b'), `${(await readFile(path('b'), 'utf8')).slice(0, -3)}`);
  const { intact, pages, groups } = readPageLedger(path('b'));
  expect({ intact, files: [...pages.keys()], groups: groups.size }).toEqual({
    intact: false,
    files: ['index.html', 'tags/ai/index.html'],
    groups: 0,
  });
  expect(pages.get('index.html')?.digest).toBe('');
});

test('no ledger leads out of the output folder', () => {
  const names = ['../a', '/etc/passwd', 'a/../../b', 'a\\..\\b', ''];
  writeRecords(
    path('c'),
    names.map((name) => [name, 'd', 's', null]),
  );
  expect(readPageLedger(path('c')).pages.size).toBe(0);
});

test('records of another kind are passed over', () => {
  writeRecords(path('d'), [null, 1, {}, [], [1, 2, 3, 4]]);
  expect(readPageLedger(path('d'))).toEqual({ intact: true, pages: new Map(), groups: new Map() });
});

test('a forgetful ledger knows files and nothing else', () => {
  const { pages, groups } = forgetful({ intact: true, pages: PAGES, groups: GROUPS });
  expect([...pages.keys()]).toEqual([...PAGES.keys()]);
  expect(pages.get('index.html')?.digest).toBe('');
  expect(groups.size).toBe(0);
});
