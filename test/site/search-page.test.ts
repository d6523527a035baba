import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems } from '../support/accessibility.ts';
import { useSite } from '../support/use-site.ts';

describe.each(Object.entries(inject('sites')))('in the %s site', (_, site) => {
  const visit = useSite(site);

  test('what the header asks is answered on the search page, and a hit leads to its passage', async () => {
    await using visitor = await visit('/notes/');
    const { page, complaints } = visitor;
    await page.locator('#find').fill('循环融资');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await answered(page, /^找到 \d+ 篇笔记 notes$/);
    const hit = page.locator('.passage[href*="#u-"]').first();
    const id = (await hit.getAttribute('href'))?.split('#')[1];
    await hit.click();
    await page.locator('.bitext').waitFor();
    expect(await page.locator('.unit:target').getAttribute('id')).toBe(id);
    expect(complaints).toEqual([]);
  });

  test('every hit stands beside its translation, marked where it holds what was asked for', async () => {
    await using visitor = await visit('/search/?q=traditional');
    const { page } = visitor;
    await answered(page);
    const hit = page.locator('.passage:has([lang="en"]):has([lang^="zh"])').first();
    expect(await hit.locator('[lang="en"] mark').first().textContent()).toMatch(/traditional/i);
    expect(await hit.locator('[lang^="zh"]').first().textContent()).toMatch(/\p{Script=Han}/u);
  });
});

describe('the search page', () => {
  const { plain } = inject('sites');
  const visit = useSite(plain);

  test('answers while one types; Back, reload and a shared address give the same answer', async () => {
    await using visitor = await visit('/search/?q=captions');
    const { page } = visitor;
    const first = await answered(page);
    await page.locator('#q').fill('');
    await page.locator('#q').pressSequentially('循环融');
    await page.waitForURL(/\?q=%E5%BE%AA%E7%8E%AF%E8%9E%8D$/);
    await page.locator('#q').press('Enter');
    const second = await answered(page);
    await page.reload();
    expect(await answered(page)).toBe(second);
    await page.locator('.passage').first().click();
    await page.locator('.bitext').waitFor();
    await page.goBack();
    expect(await answered(page)).toBe(second);
    expect(await page.locator('#q').inputValue()).toBe('循环融');
    expect(first).not.toBe('');
  });

  test('is reached with / and walked with the keyboard alone', async () => {
    await using visitor = await visit('/notes/');
    const { page } = visitor;
    await page.keyboard.press('/');
    await page.keyboard.type('融资');
    await page.keyboard.press('Enter');
    await answered(page);
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('id')).toBe('q');
    for (let stop = 0; stop < 6; stop++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
  });

  test('shows the first notes at once and others as the reader comes to their end, and the focus stays where it is', async () => {
    await using visitor = await visit('/search/?q=translation');
    const { page, complaints } = visitor;
    const cards = page.locator('.found .card');
    await cards.first().waitFor();
    await page.locator('.found .card a').first().focus();
    const focused = await page.locator(':focus').getAttribute('href');
    await page.mouse.wheel(0, 4000);
    await expect.poll(() => cards.count()).toBeGreaterThan(4);
    expect(await page.locator(':focus').getAttribute('href')).toBe(focused);
    const titles = await cards.locator('h2').allTextContents();
    expect(new Set(titles).size).toBe(titles.length);
    await answered(page, /\d+ 篇笔记/);
    expect(complaints).toEqual([]);
    // Who comes back finds what was there.
    const seen = await cards.count();
    await cards
      .nth(seen - 1)
      .locator('a')
      .first()
      .click();
    await page.locator('.bitext').waitFor();
    await page.goBack();
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(seen);
  });

  test('says the number of results to those who do not see them, and axe has nothing to say', async () => {
    await using visitor = await visit('/search/?q=融资');
    const { page } = visitor;
    await answered(page);
    expect(await page.getByRole('status').textContent()).toMatch(/\d+ 篇笔记/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('names the section of a hit, and says how to ask where nothing is asked', async () => {
    await using visitor = await visit('/search/');
    const { page } = visitor;
    expect(await page.locator('.syntax dl').isVisible()).toBe(true);
    await page.locator('#q').fill('循环融资');
    await answered(page);
    expect(await page.locator('.syntax dl').isVisible()).toBe(false);
    expect(await page.locator('.card h3').count()).toBeGreaterThan(0);
  });

  test('offers another way to ask where nothing is found', async () => {
    await using visitor = await visit('/search/?q="融资 captions"&companies=nvidia');
    const { page, complaints } = visitor;
    await answered(page, /没有找到/);
    expect(await page.locator('.instead a').count()).toBe(2);
    await page.getByRole('link', { name: /不加引号/ }).click();
    await page.waitForURL(/q=%E8%9E%8D%E8%B5%84%20captions&/);
    await page.locator('#results[aria-busy="false"]').waitFor();
    await page.getByRole('link', { name: /不加筛选/ }).click();
    await page.waitForURL(/captions$/);
    expect(complaints).toEqual([]);
  });

  test('says that it is at work where an answer takes long', async () => {
    await using visitor = await visit('/search/');
    const { page } = visitor;
    await page.context().route(/manifest\.json$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.locator('#q').fill('融资');
    await page.getByRole('status').filter({ hasText: '正在搜索' }).waitFor();
    await answered(page);
  });

  test.each([
    ['that nothing holds', '没有这样的词', /没有找到/, ''],
    ['with half a quotation', '"融资', /找到/, /引号没有合上/],
    ['of signs', '.*+?^()|[]{}\\', /没有找到/, /没有可以搜索/],
    ['of markup', '<img src=x onerror=alert(1)>', /找到/, ''],
    ['of control characters', '融\u0007资\u202e', /找到/, ''],
    ['of emoji', '🎉👩‍👩‍👧', /没有找到/, /没有可以搜索/],
    ['with an unknown field', 'colour:融资', /找到/, /没有这样的字段/],
    ['of 10,000 characters', '融资'.repeat(5000), /没有找到/, /太长/],
  ])('answers a query %s without an error', async (_, query, status, hint) => {
    await using visitor = await visit('/search/');
    const { page, complaints } = visitor;
    await page.locator('#q').fill(query);
    await answered(page, status);
    expect(await page.locator('.hints').textContent()).toMatch(hint);
    expect(complaints).toEqual([]);
  });

  test('says without JavaScript that it needs it, and leads to the indexes', async () => {
    await using visitor = await visit('/search/?q=融资', { javaScriptEnabled: false });
    expect(await visitor.page.locator('main').innerText()).toMatch(/This needs JavaScript/);
    expect(await visitor.page.locator('main a[href="/companies/"]').isVisible()).toBe(true);
  });

  test('reads the index anew where a file of it has gone since, and then answers', async () => {
    await using visitor = await visit('/search/');
    const { page } = visitor;
    const asked: string[] = [];
    await page.context().route(/manifest\.json$|\/\d+\.bin$/, (route) => {
      asked.push(route.request().url());
      const isGone = /\.bin$/.test(route.request().url()) && asked.filter((url) => url.endsWith('.bin')).length === 1;
      return isGone ? route.fulfill({ status: 404, body: '' }) : route.continue();
    });
    await page.locator('#q').fill('融资');
    await answered(page);
    expect(asked.filter((url) => url.endsWith('manifest.json'))).toHaveLength(2);
  });

  test.each([
    ['missing', /\/\d+\.bin$/, { status: 404, body: '' }, /missing/],
    ['cut off', /\/\d+\.bin$/, { status: 200, body: 'half' }, /damaged/],
    ['of another version', /manifest\.json$/, { status: 200, body: '{"version":99}' }, /another version/],
  ])('says when a file of the index is %s, and still leads to the indexes', async (_, file, reply, said) => {
    await using visitor = await visit('/search/');
    const { page } = visitor;
    await page.context().route(file, (route) => route.fulfill(reply));
    await page.locator('#q').fill('融资');
    await answered(page, said);
    expect(await page.locator('main a[href="/companies/"]').isVisible()).toBe(true);
  });
});

/** Waits until the status says something of the kind, and returns it. */
async function answered(page: Page, pattern = /找到/): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: pattern });
  await page.locator('#results[aria-busy="false"]').waitFor();
  await status.waitFor();
  return (await status.textContent()) ?? '';
}
