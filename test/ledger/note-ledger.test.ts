import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readNoteLedger, writeNoteLedger } from '../../src/ledger/note-ledger.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const RECORDS = [
  { path: 'a.md', signature: '1:2:3:4', key: 'k1', found: { title: '一' } },
  { path: 'b/c.md', signature: null, key: 'k2', found: null },
];

test('a ledger comes back as it was written', () => {
  writeNoteLedger(path('a'), 'reading', RECORDS);
  const { records, keys } = readNoteLedger(path('a'), 'reading');
  expect([...records.values()]).toEqual(RECORDS);
  expect(records.get('b/c.md')).toEqual(RECORDS[1]);
  expect(keys).toEqual(['k1', 'k2']);
});

test('what was read from a ledger is written again as it was', async () => {
  writeNoteLedger(path('d'), 'reading', RECORDS);
  const { records } = readNoteLedger(path('d'), 'reading');
  writeNoteLedger(path('e'), 'reading', [
    ...records.values(),
    { path: 'odd\t"name"\n.md', signature: null, key: 'k3', found: '\t' },
  ]);
  expect(await readFile(path('e'), 'utf8')).toContain(
    (await readFile(path('d'), 'utf8')).split('\n').slice(1).join('\n'),
  );
  const again = readNoteLedger(path('e'), 'reading').records;
  expect([...again.keys()]).toEqual(['a.md', 'b/c.md', 'odd\t"name"\n.md']);
  expect(again.get('odd\t"name"\n.md')?.found).toBe('\t');
});

test('what was read in another way is not known, but its keys are, so that it can be dropped', () => {
  writeNoteLedger(path('b'), 'reading', RECORDS);
  expect(readNoteLedger(path('b'), 'another')).toEqual({ records: new Map(), keys: ['k1', 'k2'] });
});

test('of a damaged ledger nothing is known', async () => {
  writeNoteLedger(path('c'), 'reading', RECORDS);
  await writeFile(path('c'), (await readFile(path('c'), 'utf8')).slice(0, -9));
  expect(readNoteLedger(path('c'), 'reading')).toEqual({ records: new Map(), keys: ['k1'] });
});

test('there is nothing in a ledger that is not there', () => {
  expect(readNoteLedger(path('nowhere'), 'reading')).toEqual({ records: new Map(), keys: [] });
});
