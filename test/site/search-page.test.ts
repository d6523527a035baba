import { describe, expect, inject, test } from 'vitest';
import { useSite } from '../support/use-site.ts';

describe.each(Object.entries(inject('sites')))('in the %s site', (_, site) => {
  const visit = useSite(site);

  test('what the header asks is answered on the search page', async () => {
    await using visitor = await visit('/notes/');
    const { page, complaints } = visitor;
    await page.locator('#find').fill('nvidia');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=nvidia$/);
    const first = page.locator('#results a').first();
    await first.waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/^找到 \d+ 篇笔记 notes$/);
    await first.click();
    await page.locator('.bitext').waitFor();
    expect(complaints).toEqual([]);
  });

  test('typing narrows the answer, and the address can be kept', async () => {
    await using visitor = await visit('/search/');
    const { page } = visitor;
    await page.locator('#q').pressSequentially('nvidia 循环');
    await page.waitForURL(/\?q=nvidia%20%E5%BE%AA%E7%8E%AF$/);
    expect(await page.locator('#results li').count()).toBeGreaterThan(0);
    await page.locator('#q').fill('没有这样的词');
    await page.getByText('没有找到 Nothing found').waitFor();
    expect(await page.locator('#results li').count()).toBe(0);
  });
});
