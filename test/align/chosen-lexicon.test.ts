import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { chosenLexicon, lexiconAt } from '../../src/align/chosen-lexicon.ts';
import { encodeLexicon } from '../../src/align/lexicon-file.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('a command takes the lexicon that it is told, or none', () => {
  expect([chosenLexicon('none'), chosenLexicon('words.gz')]).toEqual([null, 'words.gz']);
});

const named = (name: string) =>
  encodeLexicon({ kind: 'learned', name, licence: '', stems: [], grams: [], translations: [] });

test('a lexicon is read once, until its file changes; where there is none, nothing is', async () => {
  const file = path('lexicon.gz');
  await writeFile(file, named('n'));
  const first = await lexiconAt(file);
  expect(first).toMatchObject({ kind: 'learned', name: 'n' });
  expect(await lexiconAt(file)).toBe(first);
  await writeFile(file, named('another'));
  expect(await lexiconAt(file)).toMatchObject({ kind: 'learned', name: 'another' });
  expect(await lexiconAt(null)).toBeNull();
});

test('a lexicon that cannot be read is an error', async () => {
  await expect(lexiconAt(path('nowhere.gz'))).rejects.toThrow('ENOENT');
});
