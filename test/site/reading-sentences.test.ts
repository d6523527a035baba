import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';
import { readingSite } from './reading-site.ts';

const visit = useSite(await readingSite());
const NOTE = '/notes/tides/';
/** A passage of two sentences in each language. */
const PASSAGE = 6;

/** What is lit, in the order of the page's languages. */
function lit(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map((range) => range.toString()));
}

const SECOND = ['No two of them are equally long, so here is one more sentence.', '每一段都不一样长，所以还有一句。'];

describe('a sentence', () => {
  test('lights with its counterpart when it is pointed at', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const original = page.locator('.unit').nth(PASSAGE).locator('.en p');
    await original.scrollIntoViewIfNeeded();
    const box = await original.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + (box?.height ?? 0) - 10);
    expect((await lit(page)).map((text) => text.trim())).toEqual(SECOND);
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 10);
    expect((await lit(page))[0]).toMatch(/^Passage 2 of part 甲 says/);
  });

  test('lights when it is tapped', async () => {
    await using visitor = await visit(NOTE, { viewport: { width: 360, height: 800 }, hasTouch: true });
    const { page } = visitor;
    const translation = page.locator('.unit').nth(PASSAGE).locator('.zh p');
    await translation.scrollIntoViewIfNeeded();
    await translation.tap({ position: { x: 20, y: 10 } });
    expect((await lit(page))[1]).toMatch(/^甲的第 2 段说的是同一件事/);
  });

  test('lights as the arrows move through the passage in hand, and stays within it', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    await page
      .locator('.unit')
      .nth(PASSAGE)
      .locator('.zh p')
      .click({ position: { x: 20, y: 10 } });
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect((await lit(page)).map((text) => text.trim())).toEqual(SECOND);
    await page.keyboard.press('ArrowLeft');
    expect((await lit(page))[0]).toMatch(/^Passage 2/);
  });

  test('stays lit no longer than its passage is in hand', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    for (const key of ['j', 'ArrowRight']) await page.keyboard.press(key);
    expect(await lit(page)).toHaveLength(2);
    await page.keyboard.press('j');
    expect(await lit(page)).toEqual([]);
  });
});

test('where a passage says nothing of its sentences, both of its halves light, without labels', async () => {
  await using visitor = await visit(NOTE);
  const { page } = visitor;
  await page
    .locator('.unit')
    .nth(1)
    .locator('.zh p')
    .hover({ position: { x: 20, y: 10 } });
  expect(await lit(page)).toEqual(['Why twice?', '为什么是两次？']);
});
