import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { filesIn, filesOf, forgetful, groupOf, readPageLedger, writePageLedger } from '../../src/ledger/page-ledger.ts';
import { writeBody, writeRecords } from '../../src/ledger/record-file.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const ALONE = [['index.html', { digest: 'd1', signature: 's1', content: 'c1' }]] as const;
const TERM = [
  ['tags/ai/index.html', { digest: 'd2', signature: 's2', content: 'c2' }],
  ['tags/ai/feed.xml', { digest: 'd3', signature: 's3', content: 'c3' }],
] as const;
const GROUPS = new Map([
  ['', groupOf('', ALONE)],
  ['tags/rare', groupOf('nothing to make', [])],
  ['tags/ai', groupOf('inputs', TERM)],
]);

test('a ledger comes back as it was written', () => {
  writePageLedger(path('a'), { base: null, groups: GROUPS });
  const { digest, base, groups } = readPageLedger(path('a'));
  expect([base, groups]).toEqual([null, GROUPS]);
  expect([...filesOf(groups.get('tags/ai'))]).toEqual(TERM);
  writePageLedger(path('journal'), { base: digest, groups: new Map() });
  expect(readPageLedger(path('journal'))).toMatchObject({ base: digest, groups: new Map() });
});

test('of a damaged ledger the names of files stay: they can be removed, and nothing counts as made', async () => {
  writePageLedger(path('b'), { base: null, groups: GROUPS });
  await writeFile(path('b'), `${(await readFile(path('b'), 'utf8')).slice(0, -3)}`);
  const ledger = readPageLedger(path('b'));
  expect([ledger.digest, filesIn(ledger)]).toEqual([null, ['index.html', 'tags/ai/index.html', 'tags/ai/feed.xml']]);
  expect(filesOf(ledger.groups.get('')).get('index.html')?.digest).toBe('');
});

test('no ledger leads out of the output folder', () => {
  const names = ['../a', '/etc/passwd', 'a/../../b', 'a\\..\\b', ''];
  const lines = names.map((name) => `${name}\td\ts\tc\n`);
  writeBody(path('c'), [Buffer.from(`\n\tgroup\tinputs\n${lines.join('')}`)]);
  expect(filesIn(readPageLedger(path('c')))).toEqual([]);
});

test('records of another kind are passed over', () => {
  writeRecords(path('d'), [null, 1, {}, [], [1, 2, 3, 4]]);
  expect(readPageLedger(path('d')).groups).toEqual(new Map());
});

test('a forgetful ledger knows files and nothing else', () => {
  const ledger = forgetful({ digest: 'ledger', base: null, groups: GROUPS });
  expect(filesIn(ledger)).toEqual(['index.html', 'tags/ai/index.html', 'tags/ai/feed.xml']);
  expect(filesOf(ledger.groups.get('')).get('index.html')?.digest).toBe('');
  expect([...ledger.groups.keys()]).toEqual(['']);
});
