import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT, run, writeText } from './support/project.ts';
import { useTemporary } from './support/temporary.ts';

/** From the ground up: what a row holds may import what stands in the rows before it. */
const ORDER: readonly (readonly string[])[] = [
  ['model.ts'],
  ['diagnostics.ts', 'text/a.ts', 'site/a.ts'],
  ['note/a.ts', 'align/a.ts', 'taxonomy/a.ts', 'search/a.ts', 'page/a.ts', 'publish/a.ts', 'ledger/a.ts'],
  ['pipeline.ts'],
  ['check/a.ts', 'import/a.ts'],
  ['eleventy/a.ts'],
  ['build/a.ts'],
  ['cli/a.ts'],
];
/** Neighbours in a row that may. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  'diagnostics.ts': ['text/a.ts', 'site/a.ts'],
  'text/a.ts': ['diagnostics.ts', 'site/a.ts'],
  'site/a.ts': ['diagnostics.ts', 'text/a.ts'],
  'page/a.ts': ['taxonomy/a.ts'],
  'publish/a.ts': ['page/a.ts'],
};
/** What the code for the browser may import, and some of what it may not. */
const FOR_BROWSER = ['model.ts', 'text/a.ts', 'site/urls.ts', 'search/query.ts', 'publish/formats/a.ts'];
const CLIENT = 'client/a.ts';

const path = useTemporary();
const files = ORDER.flat();
/** Below a copy of the linter's settings, every file imports every other; the linter's answer is `file > file`. */
let stopped: Set<string>;

beforeAll(async () => {
  for (const file of ['.biome.json', 'package.json', '.gitignore']) await copyFile(join(ROOT, file), path(file));
  const imports = [...files, ...FOR_BROWSER];
  for (const file of [...files, CLIENT]) {
    const up = '../'.repeat(file.split('/').length - 1) || './';
    const lines = imports.map((other) => `import '${up}${other}';\n`);
    await writeText(path('src', file), lines.join(''));
  }
  const lint = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=github', 'src'];
  const { stdout } = await run(join(ROOT, 'node_modules/.bin/biome'), lint, { folder: path() });
  const places = stdout.matchAll(/\/src\/([^,]+),line=(\d+)/g);
  stopped = new Set([...places].map(([, file, line]) => `${file} > ${imports[Number(line) - 1]}`));
});

test('every folder and file of src stands in the order', async () => {
  const rooms = new Set([...files.map((file) => file.split('/')[0]), 'client', 'styles']);
  expect((await readdir(join(ROOT, 'src'))).filter((name) => !rooms.has(name))).toEqual([]);
});

test.each(files)('the linter lets %s import what stands before it and nothing else', (file) => {
  const row = ORDER.findIndex((names) => names.includes(file));
  const expected = [...ORDER.slice(0, row).flat(), ...(NEIGHBOURS[file] ?? [])];
  const allowed = files.filter((other) => other !== file && !stopped.has(`${file} > ${other}`));
  expect(allowed.sort()).toEqual(expected.sort());
});

test('the linter gives the browser what it needs and nothing else', () => {
  const allowed = [...files, ...FOR_BROWSER].filter((other) => !stopped.has(`${CLIENT} > ${other}`));
  expect([...new Set(allowed)].sort()).toEqual([...FOR_BROWSER].sort());
});
