import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesBehind } from '../../src/build/module-graph.ts';
import { ROOT, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('a module is made of what it imports, at once or later, not of types, and of the data beside it', async () => {
  await writeText(
    path('a.ts'),
    "import type {\n  T,\n} from './types.ts';\nimport { b } from './b.ts';\nconst later = () => import('./deep/c.ts');\n",
  );
  await writeText(path('types.ts'), '');
  await writeText(path('b.ts'), "import '../elsewhere.ts';\nimport { join } from 'node:path';\n");
  await writeText(path('deep/c.ts'), "new URL('./words.gz', import.meta.url); import { a } from '../a.ts';\n");
  await writeText(path('deep/words.gz'), "'./unread.ts'");
  await writeText(path('deep/unread.ts'), '');
  const files = filesBehind(path('a.ts')).map((file) => relative(path('.'), file));
  expect(files).toEqual(['a.ts', 'b.ts', 'deep/c.ts', 'deep/words.gz']);
});

test('reading a note depends on the aligner, its dictionary and the pages’ markdown, not on templates’ filters or the browser', () => {
  const files = filesBehind(join(ROOT, 'src/build/read-task.ts')).map((file) => relative(ROOT, file));
  const expected = ['src/align/align-segments.ts', 'src/align/cedict-data/lexicon.gz', 'src/note/schema.ts'];
  expect(files).toEqual(expect.arrayContaining(expected));
  expect(files.filter((file) => /^src\/(?:client|cli|styles|publish)|filters/.test(file))).toEqual([]);
});
