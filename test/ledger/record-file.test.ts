import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readBody, readRecords, writeBody, writeRecords } from '../../src/ledger/record-file.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const RECORDS = ['head', { path: '英文.md', found: null }, ['a\nb', 1]];

test('records come back as they were written, folders are made', () => {
  writeRecords(path('deep/er/a.jsonl'), RECORDS);
  expect(readRecords(path('deep/er/a.jsonl'))).toEqual({ intact: true, records: RECORDS });
});

test('a file without records is intact', () => {
  writeRecords(path('empty.jsonl'), []);
  expect(readRecords(path('empty.jsonl'))).toEqual({ intact: true, records: [] });
});

describe('a file that is not as it was written is noticed, and what can be read of it is not lost', () => {
  async function damaged(change: (text: string) => string) {
    writeRecords(path('damaged.jsonl'), RECORDS);
    await writeFile(path('damaged.jsonl'), change(await readFile(path('damaged.jsonl'), 'utf8')));
    return readRecords(path('damaged.jsonl'));
  }

  test('cut short', async () => {
    expect(await damaged((text) => text.slice(0, -5))).toEqual({ intact: false, records: RECORDS.slice(0, 2) });
  });

  test('with another byte', async () => {
    expect(await damaged((text) => text.replace('英文', '中文'))).toMatchObject({ intact: false });
  });

  test('with a line more', async () => {
    expect(await damaged((text) => `${text}"more"\n`)).toEqual({ intact: false, records: [...RECORDS, 'more'] });
  });

  test.each(['', '\n', 'somebody else’s\nfile\n', '\u0000\u0001'])('%j', async (text) => {
    await writeText(path('foreign.jsonl'), text);
    expect(readRecords(path('foreign.jsonl'))).toEqual({ intact: false, records: [] });
  });

  test('missing', () => {
    expect(readRecords(path('nowhere.jsonl'))).toEqual({ intact: false, records: [] });
  });
});

test('lines that are no records, as another version may have written, are told, and no reason to stop', () => {
  const file = path('lines');
  writeBody(file, [Buffer.from('{"a":1}\na\tb\n')]);
  expect(readBody(file).digest).not.toBeNull();
  expect(readRecords(file)).toEqual({ intact: false, records: [{ a: 1 }] });
});
