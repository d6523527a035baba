import { expect, test } from 'vitest';
import { unitsOf } from '../../src/eleventy/units.ts';
import type { NotePage, SectionView } from '../../src/page/view.ts';

const BODY = `## Tides 潮汐

潮水一天涨落两次。

<details><summary>Original English</summary>

The water rises and falls twice a day.

</details>
`;

const texts = (sections: readonly SectionView[]) =>
  sections.flatMap(({ items }) =>
    items.map((item) => (item.kind === 'unit' ? [item.en[0]?.html, item.zh[0]?.html] : item.html)),
  );

test('a raw body is paired by the pipeline itself', () => {
  expect(texts(unitsOf(BODY))).toEqual([['The water rises and falls twice a day.', '潮水一天涨落两次。']]);
});

test('the page of a note has its units already', () => {
  const sections = unitsOf(BODY);
  expect(unitsOf({ sections } as NotePage)).toBe(sections);
});

test('a note’s source is read without its front matter', () => {
  const source = { path: 'a.md', hash: '', text: `---\ntitle: Tides\n---\n${BODY}` };
  expect(unitsOf(source)).toEqual(unitsOf(BODY));
});

test('anything else is a mistake in a template', () => {
  expect(() => unitsOf({} as NotePage)).toThrowErrorMatchingInlineSnapshot(
    `[TypeError: The filter \`units\` takes a note, its source or a text in markdown.]`,
  );
});
