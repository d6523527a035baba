import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityProblems, wayOf } from '../support/accessibility.ts';
import { pagesOf } from '../support/built-site.ts';
import { invalidMarkup } from '../support/markup.ts';
import { overflow } from '../support/overflow.ts';
import { useSite } from '../support/use-site.ts';
import { readingSite } from './reading-site.ts';

const site = await readingSite();
const visit = useSite(site);
const NOTE = '/notes/tides/';
const PHONE = { viewport: { width: 360, height: 800 } };

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const idOf = (page: Page, nth: number) => page.locator('.unit').nth(nth).getAttribute('id');

describe('the outline', () => {
  test('stands beside the text, and knows where the reader is and what is read', async () => {
    await using visitor = await visit(NOTE, { viewport: { width: 1440, height: 800 } });
    const { page } = visitor;
    const links = page.locator('.outline a');
    expect(await links.allTextContents()).toEqual(['开场 Opening', '甲 Part one', '乙 Part two']);
    expect(await links.first().isVisible()).toBe(true);
    await links.nth(2).click();
    await page.locator('.outline a[aria-current]', { hasText: '乙' }).waitFor();
    expect(await page.locator('.outline .read').count()).toBe(2);
    expect(await links.nth(2).evaluate((link) => link.getBoundingClientRect().top > 0)).toBe(true);
  });

  test.each([true, false])('is a sheet on a phone (JavaScript: %s)', async (javaScriptEnabled) => {
    await using visitor = await visit(NOTE, { ...PHONE, javaScriptEnabled });
    const { page } = visitor;
    const link = page.locator('.outline a').nth(1);
    expect(await link.isVisible()).toBe(false);
    await page.locator('.to-outline').click();
    expect(await link.isVisible()).toBe(true);
    await link.click();
    expect(page.url()).toContain('#s-');
    if (javaScriptEnabled) expect(await link.isVisible()).toBe(false);
  });
});

test('the head says how long each language takes to read', async () => {
  await using visitor = await visit(NOTE);
  const kicker = await visitor.page.locator('.note-head .kicker').innerText();
  expect(kicker).toMatch(/\d+ 字，\d+ 分钟\s+\d+ words, \d+ min/);
});

test('who comes back is offered the place where they left off', async () => {
  await using visitor = await visit(NOTE);
  const { page } = visitor;
  const unit = page.locator('.unit').nth(18);
  await unit.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForFunction(
    () => Number(document.querySelector<HTMLElement>('.progress')?.style.getPropertyValue('--read')) > 0.4,
  );
  await page.goto(new URL('/notes/chinese/', page.url()).href);
  expect(await page.locator('.resume').isVisible()).toBe(false);
  await page.goto(new URL(NOTE, page.url()).href);
  const offer = page.locator('.resume a');
  expect(await offer.innerText()).toMatch(/^接着上次读到的地方.* \d\d %$/);
  await offer.click();
  expect(await page.locator('.resume').isVisible()).toBe(false);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

describe('the keyboard', () => {
  test('goes from passage to passage, of which one is a tab stop', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    expect(await page.locator('.unit[tabindex="0"]').count()).toBe(1);
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    expect(await focused(page)).toBe(await idOf(page, 1));
    expect(await page.locator('.unit[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.unit')?.id)).toBe(await idOf(page, 1));
  });

  test('opens the list of keys, the outline and the search, and is nowhere caught', async () => {
    await using visitor = await visit(NOTE, PHONE);
    const { page } = visitor;
    for (const [key, sheet] of [
      ['?', '#help'],
      ['t', '#outline'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.locator(sheet).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator(sheet).isVisible()).toBe(false);
    }
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('j?');
    expect(await page.locator('#find').inputValue()).toBe('j?');
  });

  test('gives single keys back to who does not want them', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    await page.keyboard.press('?');
    await page.locator('[data-switch="keys"]').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(false);
    await page.reload();
    await page.keyboard.press('5');
    expect(await page.evaluate(() => document.documentElement.dataset.way)).toBe(undefined);
  });

  test('is explained in full: each key of the list does something', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const keys = (await page.locator('#help kbd').allTextContents()).filter((key) => key.length === 1);
    expect(keys.join('')).toBe('jk←→o123456cvt/?');
  });
});

describe('the look', () => {
  test('has four sizes of text and four sets of colours, which are remembered', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const paragraph = page.locator('.bitext p').first();
    const measure = () =>
      paragraph.evaluate((p) =>
        [getComputedStyle(p).fontSize, getComputedStyle(document.documentElement).backgroundColor].join(),
      );
    const seen = new Set<string>();
    await page.locator('[popovertarget="look"]').click();
    for (const [size, theme] of [
      ['s', 'light'],
      ['m', 'dark'],
      ['l', 'sepia'],
      ['xl', 'dark'],
    ] as const) {
      await page.locator(`input[name="size"][value="${size}"]`).check();
      await page.locator(`input[name="theme"][value="${theme}"]`).check();
      seen.add(await measure());
    }
    expect(seen.size).toBe(4);
    const last = await measure();
    await page.reload();
    expect(await measure()).toBe(last);
  });

  test('fits every width, also with text of twice the size', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const key of ['1', '4', '5']) {
      await page.keyboard.press(key);
      expect(await overflow(page, [360, 768, 1440])).toEqual([]);
    }
  });
});

describe('axe has nothing to say', () => {
  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'of original first, with a passage in hand': async (page) => {
      await page.keyboard.press('2');
      await page.keyboard.press('j');
    },
    'of Chinese alone, with a passage open': async (page) => {
      await page.keyboard.press('5');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
    },
    'of English alone, all open': async (page) => {
      await page.keyboard.press('6');
      await page.keyboard.press('o');
    },
    'of the open explanation of a term': (page) => page.locator('dfn a').first().click(),
    'of the list of keys': (page) => page.keyboard.press('?'),
    'of the look': (page) => page.locator('[popovertarget="look"]').click(),
    'of one speaker alone': (page) => page.locator('.speakers button').first().click(),
    'of sepia': (page) =>
      page.evaluate(() => {
        document.documentElement.dataset.theme = 'sepia';
      }),
  };

  test.each(Object.entries(states))('%s', async (_, reach) => {
    await using visitor = await visit(NOTE);
    await reach(visitor.page);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
  });

  test('of the outline on a phone', async () => {
    await using visitor = await visit(NOTE, PHONE);
    await visitor.page.keyboard.press('t');
    expect(await accessibilityProblems(visitor.page, [wayOf(0)])).toEqual([]);
  });
});

test('the markup is valid', async () => {
  const pages = (await pagesOf(site.folder)).filter(({ kind }) => kind === 'note');
  expect(await invalidMarkup(pages)).toEqual([]);
});

test('without JavaScript the text is there, and no control that needs it', async () => {
  await using visitor = await visit(NOTE, { javaScriptEnabled: false });
  const { page } = visitor;
  expect(await page.locator('.pair > .en:visible').count()).toBe(28);
  expect(await page.locator('.pair > .zh:visible').count()).toBe(28);
  expect(await page.locator('.scripted:visible').count()).toBe(0);
  expect(await page.locator('.speakers li:visible').count()).toBe(2);
  await page.locator('.unit').first().hover();
  expect(await page.locator('.unit .here').first().isVisible()).toBe(true);
});
