import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOutputRecord, writeOutputRecord } from '../../src/build/output-record.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('a record is kept for each output folder', async () => {
  await mkdir(path('cache'));
  await writeOutputRecord(path('cache'), 'site', ['index.html']);
  await writeOutputRecord(path('cache'), 'other', ['notes/index.html']);
  expect(await readOutputRecord(path('cache'), './site/')).toEqual(['index.html']);
  expect(await readOutputRecord(path('cache'), 'other')).toEqual(['notes/index.html']);
});

test('an output that is not known has no record', async () => {
  expect(await readOutputRecord(path('nowhere'), 'site')).toEqual([]);
});

test('a damaged record counts as none, for nothing may be removed by it', async () => {
  await mkdir(path('damaged'));
  await writeOutputRecord(path('damaged'), 'site', ['index.html']);
  const [name = ''] = await readdir(path('damaged'));
  for (const text of ['["index.h', '{}', 'null', '']) {
    await writeFile(join(path('damaged'), name), text);
    expect(await readOutputRecord(path('damaged'), 'site'), text).toEqual([]);
  }
});
