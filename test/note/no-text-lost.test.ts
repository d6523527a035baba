import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionViews } from '../../src/page/section-views.ts';
import { readBody } from '../../src/pipeline.ts';
import { runs } from '../support/runs.ts';

/** What notes are made of, in any order: `@` stands for a word that occurs nowhere else. */
const LINES = [
  ...['', '', '', '---', '===', '```', '~~~', '````js', '| --- | --- |'],
  ...[
    '<details>',
    '<details><summary>Original English</summary>',
    '<summary>View/Hide Original English</p>',
    '</details>',
    '</detais>',
  ],
  ...[
    '<p class="english-text">',
    '</p>',
    '<br>',
    '<div>',
    '<blockquote>',
    '<!-- chunk 1/8 -->',
    '<!-- pair -->',
    '<!-- t 12.5 -->',
    '<!--',
    '-->',
  ],
  ...[
    'Okay, let us talk about the @ of it',
    'and then the @ ended.',
    '>> Yes, @ indeed.',
    '**Host**: What is @?',
    'Reader: the @ is fine.',
  ],
  ...[
    '我们来谈谈 @ 这个词。',
    '然后 @ 就结束了',
    '**主持人**：什么是 @？',
    '主持人：@ 很好。',
    '[00:12] @ 开始了。',
    '**术语**（Term @: 解释）后面。',
  ],
  ...[
    '### @ 标题',
    '###@标题',
    '# @ heading',
    '- @ item',
    '  - 里面 @',
    '1. @ 第一',
    '2025. @ said',
    '> @ quoted',
    '>> > @',
    '    @ indented',
  ],
  ...[
    '| @ | 单元格 |',
    'A [@](https://example.org) link',
    '**@ 没有关',
    '<b>@',
    '</b>@',
    '<thinking>@</thinking>',
    '`<details>` @',
    '&amp;@&lt;',
    '@  ',
    '@\\',
  ],
  ...[
    '<summary>@ swallowed</summary>',
    '<h3>@</h3>',
    '<table><tr><td>@</td></tr></table>',
    '![@](https://example.org/x.png)',
    '\t@',
    '　　@。',
  ],
];

const body = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 40 }).map((lines) => {
  let word = 0;
  return lines.map((line) => line.replaceAll('@', () => `q${word++}z`)).join('\n');
});

/** A comment that begins in a code block is text: whether it does is for the parser to say, so such bodies are left out. */
const plain = body.filter((text) => !(/^(?:```|~~~)/m.test(text) && /^<!--$/m.test(text)));

const words = (text: string) => (text.match(/q\d+z/g) ?? []).sort();

/** Comments are not for readers; an opening without an end is text. */
const visible = (text: string) => text.replace(/<!--[\s\S]*?-->/g, '');

test('every word of a body is in its bitext exactly once, whatever its markup', () => {
  fc.assert(
    fc.property(plain, (text) => {
      const { sections } = readBody(text);
      const read = sections.flatMap(({ heading, items }) => [
        heading?.text ?? '',
        ...items.flatMap((item) =>
          item.kind === 'block'
            ? [item.markdown]
            : [...item.en, ...item.zh].flatMap(({ label, text }) => [label ?? '', text]),
        ),
      ]);
      expect(words(read.join(' '))).toEqual(words(visible(text)));
    }),
    { numRuns: runs(500), seed: 20251008 },
  );
});

test('every word of a body is on its page exactly once, and all markup closes', () => {
  fc.assert(
    fc.property(plain, (text) => {
      const html = sectionViews(readBody(text))
        .flatMap(({ heading, items }) => [heading?.html ?? '', ...items.flatMap(itemHtml)])
        .join('');
      expect(words(html.replace(/<[^>]*>/g, ''))).toEqual(words(visible(text)));
      expect(unclosed(html)).toEqual([]);
    }),
    { numRuns: runs(500), seed: 20251009 },
  );
});

function itemHtml(item: ReturnType<typeof sectionViews>[number]['items'][number]): string[] {
  if (item.kind === 'block') return [item.before, item.html, item.after];
  const segments = item.halves.flatMap(({ segments }) => segments);
  return [
    item.before,
    ...segments.flatMap(({ before, label, html, after }) => [before, label ?? '', html, after]),
    item.after,
  ];
}

function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (['br', 'hr', 'img'].includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
