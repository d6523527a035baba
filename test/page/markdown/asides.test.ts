import { describe, expect, test } from 'vitest';
import { markGlosses, markRemarks } from '../../../src/page/markdown/asides.ts';

const gloss = (html: string) => markGlosses(html, (term) => `g-${term.length}`);

describe('a gloss', () => {
  test('opens from its term, and every character stays where it was', () => {
    const written = '这叫<strong>循环融资</strong> （Circular funding: 钱绕回来 &amp; 再出去）。';
    const html = gloss(written);
    expect(html).toMatchInlineSnapshot(
      `"这叫<dfn><a role="doc-glossref" href="#g-4">循环融资</a></dfn> <span class="gloss" id="g-4" popover>（Circular funding: 钱绕回来 &amp; 再出去）</span>。"`,
    );
    expect(html.replace(/<[^>]*>/g, '')).toBe(written.replace(/<[^>]*>/g, ''));
  });

  test.each([
    '<strong>结论</strong>（这是结论）',
    '<strong>术语</strong>（Term）',
    '循环融资（Circular funding: 解释）',
  ])('does not open from %s', (html) => {
    expect(gloss(html)).toBe(html);
  });
});

describe('asides', () => {
  test.each([
    ['好[此处原文似乎有误]的', '好<span class="remark">[此处原文似乎有误]</span>的'],
    ['好（注：口误）的', '好<span class="remark">（注：口误）</span>的'],
    ['[music] Hi', '<span class="stage">[music]</span> Hi'],
    ['好（笑声）', '好<span class="stage">（笑声）</span>'],
  ])('%s is set apart', (html, marked) => {
    expect(markRemarks(html)).toBe(marked);
  });

  test.each(['[12:34] Hi', 'see [1]', '<a href="/x?[music]">x</a>', '（注意）'])('%s is left alone', (html) => {
    expect(markRemarks(html)).toBe(html);
  });
});
