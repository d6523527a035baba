import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems } from '../support/accessibility.ts';
import { overflow } from '../support/overflow.ts';
import { useSite } from '../support/use-site.ts';

const { plain, prefixed } = inject('sites');

describe('browsing', () => {
  const visit = useSite(plain);

  test('narrows the notes term by term, with counts that say what a click would leave', async () => {
    await using visitor = await visit('/browse/');
    const { page, complaints } = visitor;
    const all = await count(page);
    const [first] = await counts(page, 'companies');
    await button(page, 'companies').first().click();
    await page.waitForURL(/\?companies=/);
    expect(await count(page)).toBe(first);
    expect(first).toBeLessThan(all);
    const [tag] = await counts(page, 'tags');
    await button(page, 'tags').first().click();
    await page.waitForURL(/companies=.*&tags=/);
    expect(await count(page)).toBe(tag);
    expect(complaints).toEqual([]);
  });

  test('adds up within a facet, and leaves out at a second click', async () => {
    await using visitor = await visit('/browse/');
    const { page } = visitor;
    const all = await count(page);
    const [one = 0] = await counts(page, 'tags');
    await button(page, 'tags').first().click();
    await page.waitForURL(/tags=/);
    await button(page, 'tags').nth(1).click();
    await page.waitForURL(/tags=.*,/);
    expect(await count(page)).toBeGreaterThanOrEqual(one);
    await visitor.page.goBack();
    await button(page, 'tags').first().click();
    await page.waitForURL(/tags=-/);
    expect(await count(page)).toBe(all - one);
    await page.locator('.chips button').click();
    await page.waitForURL(/\/browse\/$/);
    expect(await count(page)).toBe(all);
  });

  test('keeps its whole state in the address: Back, reload and a shared one show the same', async () => {
    await using visitor = await visit('/browse/?companies=nvidia&sort=title');
    const { page } = visitor;
    const before = await count(page);
    const titles = await page.locator('.card h3').allTextContents();
    await button(page, 'shape').first().click();
    await page.waitForURL(/shape=/);
    await page.goBack();
    expect(await count(page)).toBe(before);
    await page.reload();
    expect(await count(page)).toBe(before);
    expect(await page.locator('.card h3').allTextContents()).toEqual(titles);
    expect(await page.locator('[name="sort"]').inputValue()).toBe('title');
    expect(await page.locator('.chips button').textContent()).toContain('NVIDIA');
  });

  test.each(['英伟达', 'yingweida', 'ywd', 'nvid'])('finds NVIDIA in a long facet by typing %s', async (typed) => {
    await using visitor = await visit('/browse/');
    const { page } = visitor;
    await count(page);
    await page.locator('[aria-labelledby="facet-companies"] input').fill(typed);
    await page.locator('[aria-labelledby="facet-companies"] button', { hasText: 'NVIDIA' }).click();
    await page.waitForURL(/companies=nvidia/);
  });

  test('knows days and orders', async () => {
    await using visitor = await visit('/browse/');
    const { page } = visitor;
    const all = await count(page);
    await page.locator('[name="from"]').fill('2026-09-15');
    await page.locator('[name="from"]').dispatchEvent('change');
    await page.waitForURL(/from=2026-09-15/);
    expect(await count(page)).toBeLessThan(all);
    await page.locator('[name="sort"]').selectOption('oldest');
    await page.waitForURL(/sort=oldest/);
    const days = await page.locator('.card .when').allTextContents();
    expect(days).toEqual(days.toSorted());
  });

  test('says what is chosen, days too, and lets go of all of it at once', async () => {
    await using visitor = await visit('/browse/?companies=nvidia,-openai&from=2026-01-01');
    const { page } = visitor;
    await count(page);
    const chips = page.locator('.chips button');
    expect(await chips.allTextContents()).toEqual([
      'NVIDIA ×',
      '不含 without OpenAI ×',
      '从 From 2026-01-01 ×',
      '全部清除 Clear all',
    ]);
    await chips.nth(2).press('Enter');
    await page.waitForURL(/companies=-openai,nvidia$/);
    await page.locator('.chips .clear').press('Enter');
    await page.waitForURL(/\/browse\/$/);
    await expect.poll(() => chips.count()).toBe(0);
    await page.goBack();
    await chips.nth(2).waitFor();
  });

  test('keeps the focus where a chip was taken away, and where a term changes its place', async () => {
    await using visitor = await visit('/browse/?companies=nvidia,-openai');
    const { page } = visitor;
    await count(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.locator('.chips button').first().press('Enter');
    await expect.poll(focused).toBe('不含 without OpenAI ×');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/browse\/$/);
    await expect.poll(focused).toBe(await page.locator('.facets button').first().textContent());
    await page.locator('#browse[aria-busy="false"]').waitFor();
    const last = button(page, 'tags').last();
    const slug = await last.getAttribute('data-slug');
    await last.press('Enter');
    await page.waitForURL(/tags=/);
    await button(page, 'tags').first().and(page.locator('[aria-pressed="true"]')).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-slug'))).toBe(slug);
  });

  test('takes the first term that fits what is typed at Enter, and says how many do', async () => {
    await using visitor = await visit('/browse/');
    const { page } = visitor;
    await count(page);
    const box = page.locator('[aria-labelledby="facet-companies"] input');
    await box.fill('nothing of the kind');
    await page.getByText(/没有查到/).waitFor();
    await box.fill('ywd');
    await page.locator('[aria-labelledby="facet-companies"] [aria-live]', { hasText: '查到 1 个' }).waitFor({
      state: 'attached',
    });
    await box.press('Enter');
    await page.waitForURL(/companies=nvidia/);
    expect(await page.locator('.chips button').textContent()).toContain('NVIDIA');
  });

  test('works with the keyboard alone, and keeps the focus where it was', async () => {
    await using visitor = await visit('/browse/');
    const { page } = visitor;
    await count(page);
    await button(page, 'companies').first().focus();
    const slug = await page.locator(':focus').getAttribute('data-slug');
    await page.keyboard.press('Enter');
    await page.waitForURL(/companies=/);
    await count(page);
    expect(await page.locator(':focus').getAttribute('data-slug')).toBe(slug);
    expect(await page.locator(':focus').getAttribute('aria-pressed')).toBe('true');
  });

  test('is accessible, fits a phone, and says so when its files are not there', async () => {
    await using visitor = await visit('/browse/?companies=nvidia,-openai');
    const { page } = visitor;
    await count(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page, [360])).toEqual([]);
    await page.context().route(/facets\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await page.getByText(/filters could not be loaded/).waitFor();
    expect(await page.locator('main a[href="/companies/"]').isVisible()).toBe(true);
  });

  test('says so when a file that is fetched later is not there, and goes on with the others', async () => {
    await using visitor = await visit('/browse/');
    const { page } = visitor;
    const all = await count(page);
    await page.context().route(/by-title\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.locator('[name="sort"]').selectOption('title');
    await page.getByText(/filters could not be loaded/).waitFor();
    await page.locator('[name="sort"]').selectOption('oldest');
    await page.waitForURL(/sort=oldest/);
    await expect.poll(() => count(page)).toBe(all);
  });

  test('without JavaScript leads to the taxonomies', async () => {
    await using visitor = await visit('/browse/', { javaScriptEnabled: false });
    expect(await visitor.page.locator('main a[href="/companies/"]').isVisible()).toBe(true);
    expect(await visitor.page.locator('main').innerText()).toMatch(/This needs JavaScript/);
  });
});

describe('below a path prefix', () => {
  const visit = useSite(prefixed);

  test('the page of a term leads to its notes in the filter', async () => {
    await using visitor = await visit('/companies/nvidia/');
    const { page, complaints } = visitor;
    await page.locator('a[href*="/browse/?companies="]').click();
    await count(page);
    expect(await page.locator('.chips button').textContent()).toContain('NVIDIA');
    await page.locator('.card a').first().click();
    await page.locator('.bitext').waitFor();
    expect(complaints).toEqual([]);
  });
});

function button(page: Page, facet: string) {
  return page.locator(`[aria-labelledby="facet-${facet}"] button`);
}

/** The numbers beside the terms of a facet. */
async function counts(page: Page, facet: string): Promise<number[]> {
  return (await page.locator(`[aria-labelledby="facet-${facet}"] .count`).allTextContents()).map(Number);
}

/** The number of notes that the page announces, once it has settled. */
async function count(page: Page): Promise<number> {
  await page.locator('#browse.ready[aria-busy="false"]').waitFor();
  return Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0] ?? 0);
}
