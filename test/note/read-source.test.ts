import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LARGEST_FILE } from '../../src/note/limits.ts';
import { readSource } from '../../src/note/read-source.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const read = (name: string) => readSource(path(), name, () => {});

test('a file is read with a hash of its bytes', async () => {
  await writeFile(path('a.md'), '\ufefftide\r\n');
  expect(await read('a.md')).toEqual({
    path: 'a.md',
    text: 'tide\n',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('what is no file is not read, wherever it leads', async () => {
  await writeFile(path('b.md'), 'tide');
  await symlink(path('b.md'), path('link.md'));
  await mkdir(path('folder.md'));
  await expect(read('link.md')).rejects.toThrowErrorMatchingInlineSnapshot(`[TypeError: it is a symbolic link]`);
  await expect(read('folder.md')).rejects.toThrowErrorMatchingInlineSnapshot(`[TypeError: it is no regular file]`);
  await expect(read('none.md')).rejects.toThrow('ENOENT');
});

test('a file that is too large is not read', async () => {
  await writeFile(path('large.md'), '');
  await truncate(path('large.md'), LARGEST_FILE + 1);
  await expect(read('large.md')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[RangeError: it has 67108865 bytes, and 67108864 are the most that is read]`,
  );
});
