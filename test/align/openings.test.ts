import { expect, test } from 'vitest';
import type { Atom } from '../../src/align/atoms.ts';
import { alike } from '../../src/align/openings.ts';

const atom = (text: string): Atom => ({ text, segment: 0, span: [0, text.length] });

test.each([
  ['so', '所以我们走了。'],
  ['But', '但是他没来。'],
  ['don’t', '不要动。'],
  ['when', '天黑的时候，我们走了。'],
  ['why', '桥会唱歌吗？'],
  ['i', '“我知道。”'],
  ['she', '**安娜**：她走了。'],
])('%s begins as %s does', (word, sentence) => {
  expect(alike([atom(word)], [atom(sentence)])(0, 0)).toBe(true);
});

test.each([
  ['so', '但是我们走了。'],
  ['i', '我们走了。'],
  ['tree', '树不会说话。'],
  ['but', '他来了，但是没说话。'],
])('%s does not begin as %s does', (word, sentence) => {
  expect(alike([atom(word)], [atom(sentence)])(0, 0)).toBe(false);
});
