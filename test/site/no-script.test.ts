import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { isNote, pagesOf } from '../support/built-site.ts';
import { useSite } from '../support/use-site.ts';

const { plain } = inject('sites');
const visit = useSite(plain);
const notes = (await pagesOf(plain.folder)).filter(isNote);

test.each(notes)('without JavaScript every segment of $url can be read', async ({ url }) => {
  await using visitor = await visit(url, { javaScriptEnabled: false });
  expect(await visitor.page.locator('.bitext').count()).toBe(1);
  expect(await unseen(visitor.page)).toEqual([]);
});

test('without JavaScript the search page leads to the taxonomies', async () => {
  await using visitor = await visit('/search/', { javaScriptEnabled: false });
  const main = visitor.page.locator('main');
  for (const name of ['tags', 'companies', 'projects']) {
    expect(await main.locator(`a[href$="/${name}/"]`).first().isVisible(), name).toBe(true);
  }
});

test('without JavaScript the main pages can be reached from home', async () => {
  await using visitor = await visit('/', { javaScriptEnabled: false });
  for (const url of ['/notes/', '/tags/', '/companies/', '/projects/']) {
    expect(await visitor.page.locator(`a[href="${url}"]`).first().isVisible(), url).toBe(true);
  }
});

/** Segments that take no room on the page. */
function unseen(page: Page): Promise<string[]> {
  return page
    .locator('.bitext [lang]')
    .evaluateAll((segments) =>
      segments
        .filter((segment) => segment.textContent?.trim() && !segment.getClientRects().length)
        .map((segment) => segment.outerHTML),
    );
}
