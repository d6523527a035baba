import { expect, test } from 'vitest';
import { copyProject, duizhao } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { built, builtElsewhere } from './elsewhere.ts';

const path = useTemporary();

/** Sentences that their author paired. */
const PAIRS = [
  ['They call it retail flood.', '他们称之为零售洪流。'],
  ['The retail flood never ends.', '零售洪流没完没了。'],
  ['Who pays for retail flood?', '谁为零售洪流买单？'],
  ['We saw retail flood again.', '我们又看到零售洪流。'],
  ['Is retail flood bad?', '零售洪流不好吗？'],
  ['New tides came late.', '新潮水来得晚。'],
  ['A startup needs money.', '初创企业需要钱。'],
  ['The chips are small.', '芯片很小。'],
  ['Two friends sleep here.', '两个朋友在这里睡觉。'],
  ['My house is old.', '我的房子老了。'],
  ['Her bread was good.', '她的面包很好。'],
] as const;
const paired = PAIRS.map(
  ([en, zh]) => `${zh}\n\n<details>\n<summary>Original English</summary>\n${en}\n</details>\n`,
).join('\n');

test('names that were learnt lead from one language to the other, and the next build is the same as one from nothing', {
  timeout: 120_000,
}, async () => {
  await copyProject(path('project'), {
    'paired.md': `---\ntitle: Paired\ndate: 2026-01-01\n---\n\n${paired}`,
    'english.md': '---\ntitle: Alone\ndate: 2026-01-02\n---\n\nNobody here likes retail flood.\n',
  });
  const foundAlso = async () => {
    const { stdout } = await duizhao(path('project'), 'note', 'search', '零售洪流', '--expand');
    return new Set([...stdout.matchAll(/"path":"([^"]+)"/g)].map(([, found]) => found));
  };
  const before = await built(path('project'));
  expect(await foundAlso()).toEqual(new Set(['paired.md']));
  const { stderr } = await duizhao(path('project'), 'note', 'learn', 'content/notes');
  expect(stderr).toMatch(/words learnt from 11 pairs/);
  const after = await built(path('project'));
  expect(await foundAlso()).toEqual(new Set(['paired.md', 'english.md']));
  expect(after).toEqual(await builtElsewhere(path('project'), path('elsewhere')));
  const changed = Object.keys({ ...before, ...after }).filter((file) => before[file] !== after[file]);
  expect(changed.filter((file) => !/^\/search\/(also\/|manifest)/.test(file))).toEqual([]);
});
