import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems, wayOf } from '../support/accessibility.ts';
import { useSite } from '../support/use-site.ts';

const { plain } = inject('sites');
const visit = useSite(plain);
const NOTE = '/notes/circular-financing/';

describe('below a note', () => {
  test('stands everything that its front matter says, each term a link', async () => {
    await using visitor = await visit(NOTE);
    const { page } = visitor;
    const fields = page.locator('.note-foot .plate').first().locator('dt');
    expect(await fields.allInnerTexts()).toEqual([
      '标签 Tags',
      '公司 Companies',
      '专题 Projects',
      '产品与模型 Products',
      '领域 Areas',
      '分类 Categories',
      '系列 Series',
      '讲者 Speakers',
    ]);
    expect(await page.locator('.note-foot .plate .term > span').count()).toBe(0);
    expect(await page.locator('.insight').innerText()).toMatch(/^心得 Insight 判断一笔循环交易/);
    await page.locator('.note-foot .plate .companies a', { hasText: 'NVIDIA' }).click();
    expect(new URL(page.url()).pathname).toBe('/companies/nvidia/');
  });

  test('stand older notes on the same things, each with the reason', async () => {
    await using visitor = await visit(NOTE);
    const reasons = await visitor.page.locator('.related li p').allInnerTexts();
    expect(reasons.length).toBeGreaterThan(1);
    for (const reason of reasons) expect(reason).toMatch(/^\d{4}-\d\d-\d\d · 共同之处 In common：\S+ .*\d$/);
    const dates = await visitor.page.locator('.related time').allInnerTexts();
    expect(dates.filter((date) => date > '2026-10-08')).toEqual([]);
  });

  test('a series leads to its next note, and back', async () => {
    await using visitor = await visit('/notes/guide/reading-duizhao/');
    const { page } = visitor;
    const next = page.locator('.note-foot a[rel="next"]');
    const title = await next.evaluate((link) => link.lastChild?.textContent?.trim());
    await next.click();
    expect(await page.locator('h1').innerText()).toBe(title);
    await page.locator('.note-foot a[rel="prev"]').click();
    expect(new URL(page.url()).pathname).toBe('/notes/guide/reading-duizhao/');
  });
});

describe('a name that was misheard', () => {
  const MISHEARD = '/notes/captions-and-translation/';

  test('is said beside the passage, whose text stays as it is', async () => {
    await using visitor = await visit(MISHEARD, { javaScriptEnabled: false });
    const hint = visitor.page.locator('.misheard');
    // Not what is seen: a part that is far away is not laid out.
    expect(await hint.allTextContents()).toEqual(['可能听错 Misheard open air → OpenAI']);
    expect(await hint.getAttribute('data-ui')).toBe('');
    const half = visitor.page.locator('.en:has(.misheard) p');
    expect(await half.textContent()).toBe(
      '[02:17] Here is such a line, left as it came: open air has signed for ten gigawatts.',
    );
  });

  test('is hidden with the original, and is no part of a quotation', async () => {
    await using visitor = await visit(MISHEARD, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = visitor;
    const unit = page.locator('.unit:has(.misheard)');
    await page.keyboard.press('5');
    expect(await page.locator('.misheard').isVisible()).toBe(false);
    await unit.click();
    expect(await page.locator('.misheard').isVisible()).toBe(true);
    await page.keyboard.press('c');
    await page.locator('.told', { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('open air has signed');
    expect(copied).not.toContain('听错');
    expect(await accessibilityProblems(page, [wayOf(0)])).toEqual([]);
  });
});

describe('the glossary', () => {
  test('is reached from a note’s own list, at the entry of the term', async () => {
    await using visitor = await visit('/notes/guide/reading-duizhao/', { javaScriptEnabled: false });
    const { page } = visitor;
    await page.locator('.glosses .other', { hasText: 'Parallel text' }).click();
    const entry = page.locator('.entry:target');
    expect(await entry.locator('h2').innerText()).toBe('平行文本');
    expect(await entry.locator('.meanings p').first().innerText()).toMatch(/^同一内容的两种语言版本/);
    await entry.locator('.meanings a').first().click();
    expect(page.url()).toMatch(/\/notes\/[^#]+#u-/);
    expect(await page.locator('.unit:target').textContent()).toContain('平行文本');
  });

  test('is reached from the foot of every page, and leads on by letter', async () => {
    await using visitor = await visit('/', { javaScriptEnabled: false });
    const { page } = visitor;
    await page.locator('.colophon a', { hasText: '词汇表' }).click();
    expect(await page.locator('h1').innerText()).toBe('词汇表 Glossary');
    await page.locator('.letters a', { hasText: /^P$/ }).click();
    expect(await page.locator('.letters [aria-current]').innerText()).toBe('P');
    expect(await page.locator('.entry h2').allInnerTexts()).toContain('平行文本');
  });
});
