import { expect, test } from 'vitest';
import type { Segment } from '../../src/model.ts';
import { readBody } from '../../src/pipeline.ts';

/** Language and text of every passage, per side. */
function sides(body: string) {
  const units = readBody(body).sections.flatMap(({ items }) => items.filter((item) => item.kind === 'unit'));
  const said = ({ lang, text }: Segment) => `${lang}: ${text}`;
  return units.map(({ en, zh }) => ({ en: en.map(said), zh: zh.map(said) }));
}

const pair = (zh: string, en: string) =>
  `${zh}\n\n<details><summary>Original English</summary>\n\n${en}\n\n</details>\n`;
const BEFORE = pair('潮水在涨，船都回来了。', 'The tide is rising, and the boats are back.');

test('the name of a speaker on a line of its own does not tell the language of what is said', () => {
  expect(
    sides(pair('**Host**:\n海水退了，沙滩露出来了。', '**Host**:\nThe water has gone, and the sand is bare.')),
  ).toEqual([{ en: ['en: The water has gone, and the sand is bare.'], zh: ['zh-Hans: 海水退了，沙滩露出来了。'] }]);
});

test('where there are no letters, punctuation tells', () => {
  const [, numbers] = sides(BEFORE + pair('50%、60%。', '50%, 60%.'));
  expect(numbers).toEqual({ en: ['en: 50%, 60%.'], zh: ['zh-Hans: 50%、60%。'] });
});

test('what has no letters goes with the passage before it, at the beginning with the one after', () => {
  expect(sides('…\n\nThe tide is rising.\n\n2025\n')).toEqual([
    { en: ['en: …'], zh: [] },
    { en: ['en: The tide is rising.'], zh: [] },
    { en: ['en: 2025'], zh: [] },
  ]);
  expect(sides('潮水在涨。\n\n……\n').flatMap(({ zh }) => zh)).toEqual(['zh-Hans: 潮水在涨。', 'zh-Hans: ……']);
});

test('traditional characters are told by the passage where it is long enough, else by the note', () => {
  const zh = (body: string) => sides(body).flatMap((unit) => unit.zh.map((said) => said.split(':')[0]));
  expect(zh('潮水在漲，沒有人看見那條紅船回到港口裡來。\n\n你好。\n')).toEqual(['zh-Hant', 'zh-Hant']);
  expect(zh('潮水在涨，没有人看见那条红船回到港口里来。\n\n你好。\n')).toEqual(['zh-Hans', 'zh-Hans']);
  expect(
    zh('潮水在涨，没有人看见那条红船回到港口里来，我们后来买了房子。\n\n潮水在漲，沒有人看見那條紅船回到港口裡來。\n'),
  ).toEqual(['zh-Hans', 'zh-Hant']);
});
