import { expect, test } from 'vitest';
import { widthOf } from '../../src/align/length.ts';

test('width counts Han characters, and a third of letters and marks', () => {
  expect(widthOf('数据中心')).toBe(4);
  expect(widthOf('data')).toBeCloseTo(1.28);
  expect(widthOf('“数据，中心。” ')).toBeCloseTo(4.96);
});

test.each([
  ['an explained name', '**循环融资**（Circular funding: 钱绕一圈又回来）很常见。', '**循环融资**很常见。'],
  ['an explanation behind a bold name', '我用**Loom**（一个织布的工具）。', '我用**Loom**。'],
  ['a title in bold with a name', '**《家》**（The Home）是小说。', '**《家》**是小说。'],
  ['a name', '艾达·洛夫莱斯（Ada Lovelace）写过它。', '艾达·洛夫莱斯写过它。'],
  ["a translator's note", '他说的是浮子（译注：应为梭子）。', '他说的是浮子。'],
  ['a remark on the original', '他走了[此处原文似乎有误]。', '他走了。'],
])('what a translator added has no width: %s', (_name, text, spoken) => {
  expect(widthOf(text)).toBeCloseTo(widthOf(spoken));
});

test.each([
  ['an aside', '我昨天（其实是前天）见过他。', 11],
  ['an aside with a name in it', '我昨天（跟艾达一起）见过他。', 11],
  ['a stage direction', '好的。[笑]', 3],
])('what was said in brackets keeps its own: %s', (_name, text, width) => {
  expect(Math.floor(widthOf(text))).toBe(width);
});
