import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** How a page is looked at: on a phone and on a desk, in light and in dark. */
const WAYS = [
  { width: 390, colorScheme: 'light' },
  { width: 1360, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
  { width: 1360, colorScheme: 'light' },
] as const;

/**
 * Runs axe, with all of its rules, over the page as it stands in each of the first `ways` ways.
 * Returns a line for each rule that the page breaks: `390 px, light: rule: help (selector, selector)`.
 */
export async function accessibilityProblems(page: Page, ways: number = WAYS.length): Promise<string[]> {
  const lines: string[] = [];
  // Not a script element: a content security policy may forbid that.
  await page.evaluate(axe.source);
  for (const { width, colorScheme } of WAYS.slice(0, ways)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    lines.push(...(await page.evaluate(violations)).map((line) => `${width} px, ${colorScheme}: ${line}`));
  }
  return lines;
}

/** Runs in the page. */
async function violations(): Promise<string[]> {
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
  const results = await inPage.run(document);
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}
