import { describe, expect, inject, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

const { plain } = inject('sites');

describe('the page of a company', () => {
  const visit = useSite(plain);

  test('draws when it is written about, and says the same in words', async () => {
    await using visitor = await visit('/companies/nvidia/');
    const drawing = visitor.page.getByRole('img', { name: /每月篇数/ });
    expect(await drawing.locator('rect').count()).toBeGreaterThan(1);
    expect(await drawing.locator('desc').textContent()).toMatch(/20\d\d-\d\d: \d/);
  });

  test('quotes what is said of it in both languages, and a quotation leads to its passage', async () => {
    await using visitor = await visit('/companies/nvidia/');
    const { page, complaints } = visitor;
    const quote = page.locator('.said li:has([lang="en"]):has([lang^="zh"]) a').first();
    expect(await quote.locator('b').first().textContent()).toMatch(/nvidia|英伟达|辉达/i);
    await quote.click();
    await page.locator('.unit:target').waitFor();
    expect(complaints).toEqual([]);
  });

  test('leads to every passage that names it, with its renderings counted', async () => {
    await using visitor = await visit('/companies/nvidia/');
    const { page, complaints } = visitor;
    await page.locator('a[href*="view=lines"]').click();
    await page.locator('.lines li').first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('"NVIDIA"');
    expect(await page.locator('[data-view="lines"]').getAttribute('aria-pressed')).toBe('true');
    expect(complaints).toEqual([]);
  });

  test('names what it occurs with, and what it is also called', async () => {
    await using visitor = await visit('/companies/nvidia/');
    expect(await visitor.page.locator('[aria-labelledby="together"] a').count()).toBeGreaterThan(0);
    expect(await visitor.page.locator('.page-head').innerText()).toMatch(/英伟达/);
  });
});
