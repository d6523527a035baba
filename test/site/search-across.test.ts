import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems } from '../support/accessibility.ts';
import { overflow } from '../support/overflow.ts';
import { useSite } from '../support/use-site.ts';

const { plain, prefixed } = inject('sites');

describe('a search across the languages', () => {
  const visit = useSite(plain);

  test('names what else it is called at once, and fetches what that finds when the reader opens it', async () => {
    await using visitor = await visit('/search/?q=循环融资');
    const { page, complaints } = visitor;
    const found = await answered(page);
    const fetched: string[] = [];
    page.context().on('request', (request) => fetched.push(request.url()));
    const button = page.getByRole('button', { name: /换个说法再找/ });
    await button.waitFor();
    expect(await page.locator('.others .card').count()).toBe(0);
    expect(fetched).toEqual([]);
    await button.click();
    await page.waitForURL(/also=1/);
    await page.locator('.others .card').first().waitFor();
    expect(fetched.length).toBeGreaterThan(0);
    expect(await answered(page)).toBe(found);
    await page.locator('.others summary').press('Enter');
    await page.waitForURL(/also=0/);
    await page.locator('.others:not([open])').waitFor();
    expect(complaints).toEqual([]);
  });

  test('looks under other names by itself where nothing else is found', async () => {
    await using visitor = await visit('/search/?q=Advanced Micro Devices');
    await visitor.page.locator('.others[open] .card').first().waitFor();
  });

  test('counts what only the other names find apart from what was asked for', async () => {
    await using visitor = await visit('/search/?q=循环融资&also=1');
    const { page, complaints } = visitor;
    const found = await answered(page);
    const chip = page.locator('.also [data-name="circular funding" i]');
    await chip.waitFor();
    await page.locator('.others .card').first().waitFor();
    expect(await chip.getAttribute('aria-label')).toMatch(/^去掉 Remove/);
    const others = await page.locator('.others .card').count();
    expect(others).toBeGreaterThan(0);
    expect(await page.locator('.others h2').first().textContent()).toMatch(/\d+ 篇 more notes/);
    expect(await page.locator('.others mark').first().textContent()).toMatch(/circular|vendor/i);
    expect(await answered(page)).toBe(found);
    expect(complaints).toEqual([]);
  });

  test('lets go of a name at a click, takes it up again at another, and keeps that in the address', async () => {
    await using visitor = await visit('/search/?q=循环融资&also=1');
    const { page } = visitor;
    const chips = page.locator('.also .chips button');
    await chips.first().waitFor();
    const names = await chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('data-name') ?? ''));
    for (const name of names) await page.locator(`.also [data-name="${name}"]:not(.dropped)`).press('Enter');
    await page.waitForURL(/drop=/);
    await page
      .locator('.also .dropped')
      .nth(names.length - 1)
      .waitFor();
    expect(await page.locator('.others').isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('data-name')).toBe(names.at(-1));
    await page.reload();
    await page.locator('.also .dropped').first().click();
    await page.locator('.also .chips button:not(.dropped)').waitFor();
    await page.goBack();
    await page
      .locator('.also .dropped')
      .nth(names.length - 1)
      .waitFor();
  });

  test('marks in the counterpart what says the same', async () => {
    await using visitor = await visit('/search/?q="circular funding" OR "circular financing"');
    await answered(visitor.page);
    const passage = visitor.page.locator('.passage:has(mark):has(.echo)').first();
    expect(await passage.locator('.echo').first().textContent()).toMatch(/\p{Script=Han}/u);
  });
});

describe('a search line by line', () => {
  const visit = useSite(prefixed);

  test('shows each match in its line with its counterpart, and leads to the passage', async () => {
    await using visitor = await visit('/search/?q=融资');
    const { page, complaints } = visitor;
    await answered(page);
    await page.locator('[data-view="lines"]').click();
    await page.waitForURL(/view=lines/);
    const line = page.locator('.lines li:has(.kwic + .kwic)').first();
    await line.waitFor();
    expect(await line.locator('mark').first().textContent()).toBe('融资');
    expect(await page.getByRole('status').textContent()).toMatch(/\d+ 段 passages/);
    // Nobody has said how 融资 is rendered, and too few lines do.
    expect(await page.locator('.rendered').isVisible()).toBe(false);
    const [left, right] = await line
      .locator('.kwic')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('mark, .echo')?.getBoundingClientRect().left ?? 0));
    if (left && right) expect(Math.abs(left - right)).toBeLessThan(2);
    await line.locator('a').click();
    await page.locator('.unit:target').waitFor();
    await page.goBack();
    await page.locator('.lines li').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('counts how the term is rendered, and leaves the lines of one rendering at a click', async () => {
    await using visitor = await visit('/search/?q=循环融资&view=lines');
    const { page } = visitor;
    await page.locator('.lines li').first().waitFor();
    const rendering = page.locator('.renderings button').first();
    const count = Number(/\d+/.exec((await rendering.locator('.count').textContent()) ?? '')?.[0]);
    await rendering.press('Enter');
    await page.locator('.renderings [aria-pressed="true"]').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-pressed')).toBe('true');
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('.lines li').count()).toBe(count);
    expect(await page.locator('.lines li:has(.kwic + .kwic)').count()).toBe(count);
    // It is announced, and stands in the address: reload and Back know it.
    expect(await page.getByRole('status').textContent()).toContain(`其中 ${count} 段`);
    await page.waitForURL(/rendering=/);
    await page.reload();
    await page.locator('.renderings [aria-pressed="true"]').waitFor();
    expect(await page.locator('.lines li').count()).toBe(count);
    await page.goBack();
    await page.locator('.renderings:not(:has([aria-pressed="true"]))').waitFor();
    expect(await page.locator('.lines li').count()).toBeGreaterThanOrEqual(count);
  });

  test('is accessible and fits a phone', async () => {
    await using visitor = await visit('/search/?q=融资&view=lines');
    const { page } = visitor;
    await page.locator('.lines li').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page, [360])).toEqual([]);
  });
});

describe('filters beside what was found', () => {
  const visit = useSite(plain);

  test('say what a click would leave of it, leave that, and stand in the address', async () => {
    await using visitor = await visit('/search/?q=translation');
    const { page, complaints } = visitor;
    const all = numberIn(await answered(page, ABOUT));
    await page.locator('.filters summary').click();
    const term = page.locator('[aria-labelledby="facet-tags"] button').first();
    await term.waitFor();
    const left = numberIn(await term.locator('.count').textContent());
    expect(left).toBeLessThan(all);
    await term.click();
    await page.waitForURL(/\?q=translation&tags=/);
    await page.locator('.chosen button').waitFor();
    await expect.poll(async () => numberIn(await answered(page, ABOUT))).toBe(left);
    await page.reload();
    await expect.poll(async () => numberIn(await answered(page, ABOUT))).toBe(left);
    await page.locator('.chosen button').click();
    await expect.poll(async () => numberIn(await answered(page, ABOUT))).toBe(all);
    expect(complaints).toEqual([]);
  });
});

function numberIn(text: string | null): number {
  return Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN);
}

/** Waits until notes are found, and returns what the page says of them. */
/** How many notes there are: of few, once all were looked through; of many, about how many. */
const FOUND = /找到 \d+ 篇笔记/;
const ABOUT = /\d+ 篇笔记/;

async function answered(page: Page, pattern = FOUND): Promise<string> {
  await page.locator('#results[aria-busy="false"]').waitFor();
  const status = page.getByRole('status').filter({ hasText: pattern });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}
