import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { built } from './elsewhere.ts';

const path = useTemporary();

function styles(): string[] {
  return readdirSync(path('project/_site/assets')).filter((name) => name.startsWith('style.'));
}

test('bundles are remembered until a file that they are made of changes', { timeout: 60_000 }, async () => {
  await copyProject(path('project'), { 'a.md': '# 对照\n' });
  await built(path('project'));
  const [first] = styles();
  appendFileSync(join(path('project'), 'content/notes/a.md'), '\n又一段。\n');
  await built(path('project'));
  expect(styles()).toEqual([first]);
  appendFileSync(join(path('project'), 'src/styles/tokens.css'), '\n.another { color: red }\n');
  await built(path('project'));
  expect(styles()).toHaveLength(1);
  expect(styles()).not.toEqual([first]);
  // What lies in the cache is not believed once its checksum is wrong.
  appendFileSync(path('project/.cache/assets.jsonl'), 'x');
  const before = styles();
  await built(path('project'));
  expect(styles()).toEqual(before);
});
