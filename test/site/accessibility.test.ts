import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { samplePages } from '../support/built-site.ts';
import { useSite } from '../support/use-site.ts';

const { plain } = inject('sites');
const visit = useSite(plain);
const WAYS = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1360, colorScheme: 'light' },
  { width: 1360, colorScheme: 'dark' },
] as const;

describe('axe has nothing to say', async () => {
  test.each(await samplePages(plain.folder))(
    'of $kind $url, on a phone and on a desk, in light and in dark',
    async ({ url }) => {
      await using visitor = await visit(url, { bypassCSP: true });
      await visitor.page.evaluate(axe.source);
      for (const { width, colorScheme } of WAYS) {
        await visitor.page.setViewportSize({ width, height: 900 });
        await visitor.page.emulateMedia({ colorScheme });
        expect(await violations(visitor.page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    },
  );
});

/** `rule: help (selector, selector)`, one line a rule that the page as it stands breaks. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(', ')})`);
  });
}
