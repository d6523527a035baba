import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/ledger/digest.ts';
import { openNoteStore } from '../../src/ledger/note-store.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const KEY = digestOf('a note');

test('what was put comes back, also to another process, until it is dropped', () => {
  openNoteStore(path('a')).put(KEY, { text: '中文' });
  expect(openNoteStore(path('a')).get(KEY)).toEqual({ text: '中文' });
  openNoteStore(path('a')).drop(KEY);
  expect(openNoteStore(path('a')).get(KEY)).toBeNull();
});

test('what is not there or damaged is null', () => {
  const store = openNoteStore(path('b'));
  expect(store.get(KEY)).toBeNull();
  store.put(KEY, { text: 'one' });
  const [file = ''] = readdirSync(path('b'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  writeFileSync(path('b', file), readFileSync(path('b', file), 'utf8').replace('one', 'two'));
  expect(store.get(KEY)).toBeNull();
  writeFileSync(path('b', file), '');
  expect(store.get(KEY)).toBeNull();
});
