import { describe, expect, test } from 'vitest';
import { speakerName, speakersOf } from '../../src/page/speakers.ts';
import { readBody } from '../../src/pipeline.ts';

const pair = (zh: string, en: string) =>
  `${zh}\n\n<details><summary>Original English</summary>\n\n${en}\n\n</details>\n`;

const TALK = `## 开场

${pair('**主持人**：今天谈潮水。先问一个问题。', '**Host**: Today it is about tides. One question first.')}
${pair('**主持人**：为什么一天两次？', '**Host**: Why twice a day?')}
${pair('**嘉宾**：因为有两个水峰。', '**Guest**: Because there are two bulges.')}
${pair('地球转过去，就经过它们。', 'The earth turns through both of them.')}
## 后来

${pair('谁也没有说话。', 'Nobody spoke.')}
`;

describe('a label', () => {
  test.each([
    ['**[Speaker 1]**:', 'Speaker 1'],
    ['**Host:**', 'Host'],
    ['[00:12] >> 主持人：', '主持人'],
    ['>>', ''],
  ])('%s names “%s”', (label, name) => {
    expect(speakerName(label)).toBe(name);
  });
});

describe('speakers', () => {
  const bitext = readBody(TALK);
  const speakers = speakersOf(bitext);
  const units = bitext.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'unit'));
  const numbers = units.map(({ en, zh }) => [...en, ...zh].map((segment) => speakers.of(segment)));

  test('are listed with both spellings of their name and their share of the talk', () => {
    expect(speakers.list).toEqual([
      { names: ['Host', '主持人'], share: 51 },
      { names: ['Guest', '嘉宾'], share: 49 },
    ]);
  });

  test('keep the word until the next label, and nobody has it after a heading', () => {
    expect(numbers).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
      [2, 2],
      [null, null],
    ]);
  });

  test('are named again only where somebody else had the word', () => {
    const again = units.map(({ en, zh }) => [...en, ...zh].map((segment) => speakers.again(segment)));
    expect(again.map(([first]) => first)).toEqual([false, true, false, false, false]);
  });

  test('lose the word where only the other language marks a change', () => {
    const body = `${pair('**甲**：一。', '**A**: One.')}\n${pair('二。', '**B**: Two.')}\n${pair('**乙**：三。', '**B**: Three.')}`;
    const second = readBody(body).sections.flatMap(({ items }) => items)[1];
    const found = speakersOf(readBody(body));
    expect(found.list.map(({ names }) => names)).toEqual([
      ['B', '乙'],
      ['A', '甲'],
    ]);
    expect(second?.kind === 'unit' && found.of(second.zh[0] as never)).toBe(null);
  });

  test('are not listed where one alone is named', () => {
    expect(speakersOf(readBody(pair('**主持人**：一。', '**Host**: One.'))).list).toEqual([]);
  });
});
