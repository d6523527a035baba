import { describe, expect, test } from 'vitest';
import { compareNumbers } from '../../src/check/numbers/compare.ts';
import { cpuMs } from '../support/cpu-ms.ts';
import { found, pair } from './notes.ts';

/** What each side has and the other has not. */
function lacking(en: string, zh: string): readonly [string, string] {
  const difference = compareNumbers(en, zh);
  const words = (side: 'en' | 'zh') => difference[side].map(({ text }) => text).join(', ');
  return [words('en'), words('zh')];
}

describe('these say the same', () => {
  test.each([
    ['30 to $35 billion', '300 到 350 亿美元'],
    ['between two and three million people', '两百万到三百万人'],
    ['It costs between 10 and $25,000 a year.', '每年要花1万到2.5万美元。'],
    ['We waited two or three years.', '我们等了两三年。'],
    ['fifty of them', '五十个'],
    ['a dozen eggs, half a million people', '十二个鸡蛋，五十万人'],
    ['half of the town', '镇上一半的人'],
    ['one and a half hours, two and a half years', '一个半小时，两年半'],
    ['1.5x faster, up 10x', '快1.5倍，涨了十倍'],
    ['It doubled, then it tripled.', '先翻倍，然后增加了两倍。'],
    ['the third attempt of the first team', '第一队的第三次尝试'],
    ['two-thirds of the cups, a third of the plates', '三分之二的杯子，三分之一的盘子'],
    ['90 percent', '九成'],
    ['twenty percent', '百分之二十'],
    ['in twenty twenty-six', '在2026年'],
    ["in the '90s and the nineteen eighties", '在九十年代和1980年代'],
    ['the 19th century', '十九世纪'],
    ['the 1600s', '十七世纪'],
    ['over two decades', '二十多年来'],
    ['at 10:30 on Monday, October 8th', '10月8日周一十点半'],
    ['at 3 p.m.', '下午15点'],
    ['S&P 500, 5G, A100 and GPT-4.5', '标普500、5G、A100 和 GPT-4.5'],
    ['GPT three point five', 'GPT-3.5'],
    ['a model of 70B parameters', '700亿参数的模型'],
    ['$2.5 trillion', '两万五千亿美元'],
    ['thousands of boats, tens of thousands of sailors', '数千艘船，数万名水手'],
    ['100 megawatts', '100兆瓦'],
    ['We never left these four walls.', '我们从未出过门。'],
    ['I compare before I buy.', '我买东西总要货比三家。'],
    ['a dodecahedral lamp, an octagonal hall', '十二面体的灯，八边形的厅'],
    ['a fivestep lesson', '五步课程'],
    ['the 50th and 75th percentile', '第50和第75百分位'],
    ['Do it four, five, six times.', '做上四五六次。'],
    ['He likes his steak medium.', '他爱吃五分熟的牛排。'],
    ['five kilometers, ten kilograms', '五千米，十千克'],
    ['a cubic equation', '三次方程'],
    ['It closed at 17964.', '收于179.64。'],
    ['one of them hurt the other one', '他们互相伤害'],
    ['Wait a second, just look.', '等一下，看一看，十分简单，千万别动，以防万一。'],
    ['both sides, a couple of days', '双方，两天'],
    ['five and six', '五和六'],
    ['a half-a-million-dollar machine', '价值五十万美元的机器'],
    ['more than $30 billion', '300多亿美元'],
    ['an eight out of 10', '满分十分，打八分'],
    ['three or four days a week', '每周三到四天'],
    ['It is only 1.7 of them.', '只有170万次。'],
  ])('%s — %s', (en, zh) => {
    expect(lacking(en, zh)).toEqual(['', '']);
  });
});

describe('these do not', () => {
  test.each([
    ['30 to $35 billion', '300 到 360 亿美元', '35 billion', '360 亿'],
    ['It took nine years.', '花了十年。', 'nine', '十'],
    ['half of them', '三分之一的人', '', '三分之一'],
    ['in the 1980s', '在九十年代', '1980s', '九十年代'],
    ['GPT-4 is out.', 'GPT-5 发布了。', '4', '5'],
    ['the third time', '第四次', 'third', '四'],
    ['at 10:30', '10点40', '30', ''],
    ['two-thirds', '四分之三', 'two-thirds', '四分之三'],
    ['3 million', '3亿', '3 million', '3亿'],
    ['on Monday', '在周三', '', '周三'],
    ['hundreds of boats', '数千艘船', '', '数千'],
    ['up 15%', '上涨了', '15%', ''],
    ['It rose.', '上涨了15%。', '', '15%'],
    ['a 0% rate', '利率为10%', '0%', '10%'],
  ])('%s — %s', (en, zh, inEnglish, inChinese) => {
    expect(lacking(en, zh)).toEqual([inEnglish, inChinese]);
  });
});

test('a number that differs is reported at its Chinese, at the number’s column', () => {
  expect(
    found(pair('他们为此付了三百六十亿美元。', 'They paid $35 billion for it.'), 'translation'),
  ).toMatchInlineSnapshot(`
    [
      "a.md:6:7  warning  translation/number  The English says “35 billion”, the Chinese “三百六十亿”. Compare the two; write the number that was said.",
    ]
  `);
});

test('what stands in brackets may be the translator’s own', () => {
  expect(
    found(
      pair('循环融资（Circular funding: 2008 年前后的说法）又来了。', 'Circular funding is back again.'),
      'translation',
    ),
  ).toEqual([]);
});

test('a number that has slipped into the neighbouring pair is no difference', () => {
  const body =
    pair('我们去了那里。有七个人。', 'We went there.') +
    pair('他们都走了。', 'There were seven people. They all left.');
  expect(found(body, 'translation/number')).toEqual([]);
});

test('numbers in addresses and code are nobody’s words', () => {
  const body = pair('看[这里](https://example.org/2024/17)。', 'Look here, at `port 8080`.');
  expect(found(body, 'translation/number')).toEqual([]);
});

test('a text of nothing but numerals is compared in linear time', () => {
  const took = cpuMs(() => {
    compareNumbers('one '.repeat(20_000), '一'.repeat(20_000));
    compareNumbers('1,'.repeat(20_000), '千'.repeat(20_000));
  });
  expect(took).toBeLessThan(5000);
});
