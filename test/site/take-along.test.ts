import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { markdown } from '../../src/publish/formats/markdown.ts';
import { plainText } from '../../src/publish/formats/plain-text.ts';
import { writeNote } from '../../src/publish/formats/text-format.ts';
import { tmx } from '../../src/publish/formats/tmx.ts';
import { serveFolder } from '../support/static-host.ts';
import { useSite } from '../support/use-site.ts';

const NOTE = '/notes/vendor-financing/';
const OTHER = '/notes/parallel-texts/';

describe.each(Object.entries(inject('sites')))('in the %s site', (_, site) => {
  const visit = useSite(site);

  test.each([markdown, plainText, tmx])('a note can be saved as $name', async (format) => {
    await using visitor = await visit(NOTE);
    const saving = visitor.page.waitForEvent('download');
    await visitor.page.locator(`[data-format="${format.name}"]`).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`vendor-financing.${format.name}`);
    const note = JSON.parse(await readFile(join(site.folder, NOTE, 'note.json'), 'utf8'));
    expect(await readFile(await saved.path(), 'utf8')).toBe(writeNote(format, note));
    expect(visitor.complaints).toEqual([]);
  });

  test('a note that was read can be read again when the host is out of reach, another is said to be missing', async () => {
    await using visitor = await visit('/');
    const { page } = visitor;
    const host = await serveFolder(site.folder, site.prefix);
    const base = host.origin + site.prefix.slice(0, -1);
    await page.goto(`${base}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(base + NOTE);
    await expect.poll(() => isKept(page, base + NOTE)).toBe(true);
    host.close();
    await page.reload();
    expect(await page.locator('h1').textContent()).toContain('供应商融资');
    expect(await page.locator('.unit').count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    await page.goto(base + OTHER);
    await page.locator('[data-kept] a').first().waitFor();
    expect(await page.locator('[data-kept] a').allTextContents()).toEqual([expect.stringContaining('供应商融资')]);
  });

  test('what a deploy changes is seen at once, also by who has the old page', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'duizhao-deploy-'));
    await cp(site.folder, copy, { recursive: true });
    const host = await serveFolder(copy, site.prefix);
    await using visitor = await visit('/');
    const { page } = visitor;
    const address = host.origin + site.prefix.slice(0, -1) + NOTE;
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await expect.poll(() => isKept(page, address)).toBe(true);
    const file = join(copy, NOTE, 'index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace('</h1>', '（新）</h1>'));
    await page.reload();
    expect(await page.locator('h1').textContent()).toContain('（新）');
    host.close();
    await rm(copy, { recursive: true });
  });

  test('no worker is registered where npm start serves the page', async () => {
    await using visitor = await visit('/');
    const { page } = visitor;
    const browser = page.context().browser() as Browser;
    const author = await browser.newPage();
    await author.route('**/notes/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('</head>', '<script src="/.11ty/reload-client.js"></script></head>');
      await route.fulfill({ response, body: html });
    });
    await author.goto(new URL('notes/', page.url()).href, { waitUntil: 'load' });
    await author.waitForTimeout(300);
    expect(await author.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await author.close();
  });
});

/** Whether the worker has kept the page at the address. */
function isKept(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (url) => (await caches.match(url)) !== undefined, address);
}
