import { describe, expect, test } from 'vitest';
import { sectionViews } from '../../src/page/section-views.ts';
import { readBody } from '../../src/pipeline.ts';

const NOTE = `> [!Warning]- 注意潮水
> 港口里的水一天涨落两次。
>
> 别把船停在那里。

> [!note]
> 没有标题的提示。

> 一句引文。[!note] 不在开头。
`;

/** The page's markup, of units and their halves only the text. */
function shown(body: string): string {
  const items = sectionViews(readBody(body)).flatMap((section) => section.items);
  return items
    .map((item) => {
      if (item.kind === 'block') return item.html;
      const texts = item.halves.flatMap(({ segments }) =>
        segments.map(({ before, html, after }) => `${before}${html}${after}`),
      );
      return `${item.before}${texts.join(' / ')}${item.after}`;
    })
    .join('\n');
}

describe('a callout', () => {
  test('is a quotation with its kind before its title; its text stays segments', () => {
    expect(shown(NOTE)).toMatchInlineSnapshot(`
      "<blockquote class="callout" data-kind="warning"><span class="callout-kind">Warning</span> 注意潮水
      港口里的水一天涨落两次。
      别把船停在那里。</blockquote>
      <blockquote class="callout" data-kind="note"><span class="callout-kind">note</span> 没有标题的提示。</blockquote>
      <blockquote>一句引文。[!note] 不在开头。</blockquote>"
    `);
  });

  test('loses no word', () => {
    const text = readBody(NOTE).sections.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'unit' ? [...item.en, ...item.zh].map((segment) => segment.text) : [])),
    );
    expect(text.join('')).toBe(NOTE.replace(/^>\s?|\n/gm, '').replace('[!note]没', '[!note] 没'));
  });

  test('may hold a passage and its original', () => {
    const body =
      '> [!tip] 涨潮\n> 水涨起来了。\n>\n> <details><summary>Original English</summary>\n>\n> The water rises.\n>\n> </details>\n';
    const units = readBody(body).sections.flatMap(({ items }) => items);
    expect(
      units.flatMap((item) => (item.kind === 'unit' ? [...item.en, ...item.zh].map(({ text }) => text) : [])),
    ).toContain('The water rises.');
  });
});
