import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltSite } from '../support/built-site.ts';
import { duizhao, ROOT, writeText } from '../support/project.ts';

const pair = (zh: string, en: string) =>
  `${zh}\n\n<details><summary>Original English</summary>\n\n${en}\n\n</details>\n`;

/** Passages that fill a section, each unlike the others. */
const filling = (name: string) =>
  Array.from({ length: 12 }, (_, k) =>
    pair(
      `${name}的第 ${k + 1} 段说的是同一件事：水位升高，然后降低。每一段都不一样长，所以还有一句。`,
      `Passage ${k + 1} of part ${name} says the same thing: the water rises, then it falls. No two of them are equally long, so here is one more sentence.`,
    ),
  ).join('\n');

const HEAD = (title: string, source = '') => `---
title: ${title}
date: 2025-03-01
source: ${source}
tags: [sea]
companies_orgs: [Harbour Office]
---
`;

/** What the tests of reading read: texts by path below the folder of notes. */
const READINGS = {
  'tides.md': `${HEAD('潮水怎样涨落 How tides work', 'https://www.youtube.com/watch?v=abcdefghijk')}
## 开场 Opening

${pair('**主持人**：今天谈**潮汐**（Tide: 海水一天两次的涨落）。', '**Host**: Today it is about tides.')}
${pair('**主持人**：为什么是两次？', '**Host**: Why twice?')}
<!-- t 95 -->
${pair('**嘉宾**：因为有两个水峰。[笑声]', '**Guest**: Because there are two bulges. [laughter]')}
${pair('地球转过去，就经过它们[译注：指水峰]。', 'The earth turns through both of them.')}

译者补充的一句，没有原文。

## 甲 Part one

${filling('甲')}
## 乙 Part two

${filling('乙')}
`,
  'chinese.md': `${HEAD('只有中文 Chinese alone')}
## 一

这篇没有译文。

## 二

也没有原文。
`,
};

/** Builds a site of a few notes, and returns where it lies. */
export async function readingSite(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-reading-'));
  for (const [path, text] of Object.entries(READINGS)) await writeText(join(folder, 'notes', path), text);
  const output = join(folder, 'site');
  const { code, stderr } = await duizhao(ROOT, 'build', '--notes', join(folder, 'notes'), '--output', output);
  if (code !== 0) throw new Error(stderr);
  return { folder: output, prefix: '/' };
}
