import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const visit = useSite(inject('sites').plain);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const LIGHT = 'rgb(251, 249, 244)';
const DARK = 'rgb(23, 22, 20)';

test('a page is light or dark as the system is, until the reader chooses', async () => {
  await using visitor = await visit('/', { colorScheme: 'dark' });
  const { page } = visitor;
  expect(await background(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background(page)).toBe(LIGHT);
});

test('the choice holds on every page of the site, from its first paint', async () => {
  await using visitor = await visit('/', { colorScheme: 'light' });
  const { page } = visitor;
  await page.locator('[data-theme-switch]').click();
  expect(await background(page)).toBe(DARK);
  await page.goto(new URL('/tags/', page.url()).href, { waitUntil: 'commit' });
  await page.locator('link[rel="stylesheet"]').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('who goes back to what the system says follows it again', async () => {
  await using visitor = await visit('/', { colorScheme: 'light' });
  const { page } = visitor;
  const button = page.locator('[data-theme-switch]');
  await button.click();
  await button.click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).toBe(DARK);
});
