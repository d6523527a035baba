import { mkdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkFolders } from '../../src/cli/folders.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('notes and output may lie side by side', async () => {
  await mkdir(path('notes'));
  await expect(checkFolders(path('notes'), path('notes-site'))).resolves.toBeUndefined();
  await expect(checkFolders(path('notes'), path('..notes'))).resolves.toBeUndefined();
});

test.each([
  ['notes', 'notes'],
  ['notes', 'notes/site'],
  ['site/notes', 'site'],
])('nothing is written into a folder of notes: notes in %s, output in %s', async (notes, output) => {
  await expect(checkFolders(notes, output)).rejects.toThrow(/^The site cannot be written to /);
});

test('a folder of notes that is not there is named', async () => {
  await expect(checkFolders('nowhere', '_site')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UsageError: There is no folder of notes at nowhere. Choose another with --notes.]`,
  );
});
