import { describe, expect, test } from 'vitest';
import { useSite } from '../support/use-site.ts';
import { readingSite } from './reading-site.ts';

const visit = useSite(await readingSite());
const NOTE = '/notes/tides/';
const STATUS = '.told';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('a quotation', () => {
  test.each(['the button', 'the key'])('by %s has both languages, who, where, when and the address', async (by) => {
    await using visitor = await visit(NOTE, CLIPBOARD);
    const { page } = visitor;
    const unit = page.locator('.pair').nth(2);
    await unit.locator('.zh p').click();
    if (by === 'the key') await page.keyboard.press('c');
    else await unit.locator('[data-do="quote"]').click();
    await page.locator(STATUS, { hasText: '已复制' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const id = await unit.getAttribute('id');
    expect(
      copied.replace(new URL(page.url()).origin, 'https://example.org').replace(`${id}`, 'u-id'),
    ).toMatchInlineSnapshot(`
      "因为有两个水峰。[笑声]

      Because there are two bulges. [laughter]

      — Guest · 嘉宾 · 潮水怎样涨落 How tides work · 2025-03-01
      https://example.org/notes/tides/#u-id"
    `);
  });

  test('that the browser refuses is said to be refused', async () => {
    await using visitor = await visit(NOTE, { permissions: [] });
    const { page } = visitor;
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('.pair p').first().click();
    await page.keyboard.press('c');
    await page.locator(STATUS, { hasText: '不让复制' }).waitFor({ state: 'attached' });
  });
});

describe('a link to a passage', () => {
  test('shows it, opens it, gives it the focus and announces it', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const id = await page.locator('.pair').nth(20).getAttribute('id');
    await page.keyboard.press('5');
    await page.goto(`${page.url()}#${id}`);
    const unit = page.locator(`#${id}`);
    await unit.and(page.locator(':focus')).waitFor();
    expect(await unit.locator('.en').isVisible()).toBe(true);
    expect(await unit.evaluate((element) => element.getBoundingClientRect().top < innerHeight / 2)).toBe(true);
    expect(await page.locator(STATUS).textContent()).toContain('链接指向这一段');
  });

  test('shows it although its speaker was left out', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const last = page.locator('.unit').last();
    await page.locator('.speakers button').first().click();
    expect(await last.isVisible()).toBe(false);
    await page.goto(`${page.url()}#${await last.getAttribute('id')}`);
    expect(await last.isVisible()).toBe(true);
  });
});

describe('speakers', () => {
  test('are listed with both names and their share, each with a mark of its own', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const people = page.locator('.speakers li');
    expect(await people.allInnerTexts()).toEqual(['Guest · 嘉宾 63 %', 'Host · 主持人 37 %']);
    const marks = await people.evaluateAll((items) =>
      items.map((item) => getComputedStyle(item.querySelector('.name') ?? item, '::before').content),
    );
    expect(new Set(marks).size).toBe(2);
  });

  test('are not named again within a turn, though the label stays in the page', async () => {
    await using visitor = await visit(NOTE);
    const labels = visitor.page.locator('.unit').nth(1).locator('.who');
    expect(await labels.allTextContents()).toEqual(['主持人：', 'Host:']);
    for (const box of await labels.evaluateAll((all) => all.map((label) => label.getBoundingClientRect().width)))
      expect(box).toBeLessThanOrEqual(1);
  });

  test('can be heard alone, and together again', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const host = page.locator('.speakers button', { hasText: 'Host' });
    await host.click();
    expect(await page.locator('.unit:visible').count()).toBe(2);
    expect(await host.getAttribute('aria-pressed')).toBe('true');
    await host.click();
    expect(await page.locator('.unit:visible').count()).toBe(await page.locator('.unit').count());
  });
});

describe('the recording', () => {
  test('offers its moment at every passage, an estimate as such', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const moment = page.locator('.actions .moment');
    await page.locator('.unit').nth(2).locator('.zh p').click();
    expect(await moment.textContent()).toBe('1:35');
    expect(await page.locator('[data-do="play"]').getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=abcdefghijk&t=95s',
    );
    await page.keyboard.press('j');
    expect(await moment.textContent()).toMatch(/^≈ 1:\d\d$/);
  });

  test('is loaded only when it is asked for, from a host without cookies, and goes again', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    await page.route('https://www.youtube-nocookie.com/**', (route) => route.fulfill({ body: 'video' }));
    expect(visitor.complaints).toEqual([]);
    await page.locator('.unit').nth(2).locator('.zh p').click();
    await page.keyboard.press('v');
    const frame = page.locator('.player iframe');
    expect(await frame.getAttribute('src')).toBe(
      'https://www.youtube-nocookie.com/embed/abcdefghijk?start=95&autoplay=1',
    );
    await page.locator('[data-do="stop"]').click();
    expect(await frame.count()).toBe(0);
  });
});

describe('what is said in passing', () => {
  test('explains a term on demand', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const explanation = page.locator('.gloss').first();
    expect(await explanation.isVisible()).toBe(false);
    await page.locator('dfn a').first().click();
    expect(await explanation.isVisible()).toBe(true);
    expect(await explanation.textContent()).toBe('（Tide: 海水一天两次的涨落）');
    await page.keyboard.press('Escape');
    expect(await explanation.isVisible()).toBe(false);
  });

  test('explains a term in the text itself where there is no JavaScript', async () => {
    await using visitor = await visit(NOTE, { javaScriptEnabled: false });
    expect(await visitor.page.locator('.unit .zh p').first().innerText()).toContain(
      '潮汐（Tide: 海水一天两次的涨落）。',
    );
  });

  test('is listed at the end of the note, with a way back', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const entry = page.locator('.glosses > div');
    expect(await entry.innerText()).toMatch(/^潮汐 Tide\n海水一天两次的涨落$/);
    await entry.locator('a').first().click();
    expect(
      await page
        .locator('.unit')
        .first()
        .evaluate((unit) => unit === document.activeElement),
    ).toBe(true);
  });

  test('is set apart where it is a remark or a stage direction', async () => {
    await using visitor = await visit(NOTE);
    expect(await visitor.page.locator('.bitext .remark').allTextContents()).toEqual(['[译注：指水峰]']);
    expect(await visitor.page.locator('.bitext .stage').allTextContents()).toEqual(['[笑声]', '[laughter]']);
  });
});
