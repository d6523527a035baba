import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';
import { readingSite } from './reading-site.ts';

const visit = useSite(await readingSite());
const NOTE = '/notes/tides/';

/** Where the first pair's halves stand: `en above zh`, `en beside zh`, or the one that is seen. */
function arrangement(page: Page): Promise<string> {
  return page
    .locator('.pair')
    .first()
    .evaluate((unit) => {
      const [en, zh] = ['.en', '.zh'].map((side) => unit.querySelector(side)?.getBoundingClientRect());
      if (!en?.height) return 'zh';
      if (!zh?.height) return 'en';
      if (Math.abs(en.left - zh.left) > 50) return en.left < zh.left ? 'en beside zh' : 'zh beside en';
      return en.top < zh.top ? 'en above zh' : 'zh above en';
    });
}

const WAYS = [
  ['2', 'en-first', 'en above zh'],
  ['3', 'zh-first', 'zh above en'],
  ['4', 'side', 'en beside zh'],
  ['5', 'zh', 'zh'],
  ['6', 'en', 'en'],
] as const;

describe.each([360, 768, 1440])('at %s px', (width) => {
  test.each(WAYS)('key %s and the control both choose %s, which shows %s', async (key, way, shown) => {
    await using visitor = await visit(NOTE, { viewport: { width, height: 800 } });
    const { page } = visitor;
    await page.keyboard.press(key);
    expect(await arrangement(page)).toBe(shown);
    expect(await page.locator(`input[value="${way}"]`).isChecked()).toBe(true);
    await page.locator('input[name="way"][value="auto"]').check();
    await page.locator(`input[name="way"][value="${way}"]`).check();
    expect(await arrangement(page)).toBe(shown);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test.each(['1', '5'])('on a phone everything that a reader sets is in one line (way %s)', async (key) => {
  await using visitor = await visit(NOTE, { viewport: { width: 360, height: 800 } });
  const { page } = visitor;
  await page.keyboard.press(key);
  const tops = await page
    .locator('.tools > :visible:not(.progress)')
    .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top + item.clientHeight / 2)));
  expect(tops.length).toBe(key === '5' ? 4 : 3);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
});

test('without a choice a phone stacks the languages as the author did, and a desk sets them side by side', async () => {
  await using visitor = await visit(NOTE, { viewport: { width: 360, height: 800 } });
  expect(await arrangement(visitor.page)).toBe('zh above en');
  await visitor.page.setViewportSize({ width: 1440, height: 800 });
  expect(await arrangement(visitor.page)).toBe('en beside zh');
});

test('a way is remembered for the site, and holds before anything is painted', async () => {
  await using visitor = await visit(NOTE);
  const { page } = visitor;
  await page.keyboard.press('5');
  await page.goto(new URL('/notes/chinese/', page.url()).href);
  await page.goto(new URL(NOTE, page.url()).href, { waitUntil: 'commit' });
  await page.locator('link[rel="stylesheet"]').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.dataset.way)).toBe('zh');
  await page.locator('.pair').first().waitFor();
  expect(await arrangement(page)).toBe('zh');
});

test('a way is kept in print, where nothing of the interface is left', async () => {
  await using visitor = await visit(NOTE);
  const { page } = visitor;
  await page.keyboard.press('6');
  await page.emulateMedia({ media: 'print' });
  expect(await arrangement(page)).toBe('en');
  for (const part of ['.tools', '.masthead', '.outline', '.here', '.actions']) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  await page.keyboard.press('5');
  expect(await page.locator('.gloss').first().isVisible(), 'what a term means').toBe(true);
});

test('a note in one language has no such control, and its keys do nothing', async () => {
  await using visitor = await visit('/notes/chinese/');
  const { page } = visitor;
  expect(await page.locator('input[name="way"]').count()).toBe(0);
  await page.keyboard.press('6');
  expect(await page.locator('.unit').first().isVisible()).toBe(true);
});

describe('while one language is shown', () => {
  test('a passage opens its other half in place on a click and on Enter, and closes it again', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    await page.keyboard.press('5');
    const unit = page.locator('.pair').nth(1);
    const original = unit.locator('.en');
    await unit.locator('.zh').click();
    expect(await original.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await original.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await unit.locator('[data-do="reveal"]').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.pair').nth(2).locator('.en').isVisible()).toBe(false);
  });

  test('a passage opens on a tap', async () => {
    await using visitor = await visit(NOTE, { viewport: { width: 360, height: 800 }, hasTouch: true });
    const { page } = visitor;
    await page.locator('input[name="way"][value="zh"]').tap();
    const unit = page.locator('.pair').nth(1);
    await unit.locator('.zh').tap();
    expect(await unit.locator('.en').isVisible()).toBe(true);
  });

  test('everything opens at once, by button and by key', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    expect(await page.locator('[data-do="all"]').isVisible()).toBe(false);
    await page.keyboard.press('6');
    await page.locator('[data-do="all"]').click();
    expect(await page.locator('.pair > .zh:visible').count()).toBe(28);
    await page.keyboard.press('o');
    expect(await page.locator('.pair > .zh:visible').count()).toBe(0);
  });

  test('a passage without a translation stays', async () => {
    await using visitor = await visit(NOTE);
    await visitor.page.keyboard.press('6');
    expect(await visitor.page.getByText('译者补充的一句').isVisible()).toBe(true);
  });
});
