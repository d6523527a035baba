import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../support/built-site.ts';
import { useSite } from '../support/use-site.ts';

const { plain } = inject('sites');
const visit = useSite(plain);
const kinds = ['home', 'note', 'companies', 'term of companies', 'search'];
const pages = (await pagesOf(plain.folder)).filter(
  ({ kind }, i, all) => kinds.includes(kind) && all.findIndex((page) => page.kind === kind) === i,
);

test.each(pages)('the first stop of $kind $url skips to its text', async ({ url }) => {
  await using visitor = await visit(url);
  const { page } = visitor;
  await page.keyboard.press('Tab');
  const link = page.locator(':focus');
  expect(await link.getAttribute('href')).toMatch(/^#/);
  expect(await isInView(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each(pages)('every stop of $kind $url can be seen', async ({ url }) => {
  await using visitor = await visit(url, { reducedMotion: 'reduce' });
  for (let stop = 0; stop < 40; stop++) {
    await visitor.page.keyboard.press('Tab');
    const focus = await visitor.page.evaluate(describeFocus);
    if (focus === null) break;
    expect(focus.marked, `${focus.html} has no visible focus`).toBe(true);
    expect(await isInView(visitor.page), `${focus.html} is out of view`).toBe(true);
  }
});

/** The element that has the focus, and whether it shows it; `null` at the end of the page. */
function describeFocus(): { html: string; marked: boolean } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  return { html: element.outerHTML.slice(0, 120), marked };
}

function isInView(page: Page): Promise<boolean> {
  return page.locator(':focus').evaluate((element) => {
    const { top, left, bottom, right, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && top < innerHeight && left < innerWidth && bottom > 0 && right > 0;
  });
}
