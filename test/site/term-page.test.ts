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
});
