import { expect, test } from 'vitest';
import { sectionViews } from '../../src/page/section-views.ts';
import { shownOffsets } from '../../src/page/sentence-links.ts';
import { readBody } from '../../src/pipeline.ts';

const BODY = `**读者**：潮水一天涨落*两次*。这是因为有两个水峰。

<details><summary>Original English</summary>

**Reader**: The water rises & falls **twice** a day. That is because there are two bulges.

</details>
`;

test('a page has the linked sentences of a unit, as offsets in the text that it shows', () => {
  const [section] = sectionViews(readBody(BODY));
  const unit = section?.items[0];
  expect(unit?.kind === 'unit' && unit.links).toBe('e0,0,36z0,0,9;e0,37,74z0,9,19');
});

test('a unit of one sentence says nothing of it', () => {
  const [section] = sectionViews(readBody('潮水一天涨落两次。\n\n<details>\nTwice a day.\n</details>'));
  const unit = section?.items[0];
  expect(unit?.kind === 'unit' && unit.links).toBe('');
});

test.each([
  ['plain text', 'plain text', 5, 5],
  ['**so** it', 'so it', 7, 3],
  ['see [a note](https://example.org/x), then', 'see a note, then', 34, 10],
  ['A &amp; B. C', 'A & B. C', 10, 6],
])('in %s offset %s is what it shows', (source, shown, offset, wanted) => {
  expect(shownOffsets(source, shown)(offset)).toBe(wanted);
});
