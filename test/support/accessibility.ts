import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { listProblems, type Problem } from './problems.ts';

/** How a page is looked at: on a phone and on a desk, in light and in dark. */
const WAYS = [
  { width: 390, colorScheme: 'light' },
  { width: 1360, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
  { width: 1360, colorScheme: 'light' },
] as const;

/** One of the ways for each number in turn, where pages are so many that looking at each in every way takes minutes. */
export function wayOf(number: number): (typeof WAYS)[number] {
  return WAYS[number % WAYS.length] ?? WAYS[0];
}

/**
 * Runs axe, with all of its rules, over the page as it stands in each of the ways.
 * Returns a line for each kind of problem: `rule: what is wrong with the first element (390 px, light: selector, and 2 more)`.
 */
export async function accessibilityProblems(
  page: Page,
  ways: readonly (typeof WAYS)[number][] = WAYS,
): Promise<string[]> {
  const problems: Problem[] = [];
  // Not a script element: a content security policy may forbid that.
  await page.evaluate(axe.source);
  for (const { width, colorScheme } of ways) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const { what, where } of await page.evaluate(violations)) {
      problems.push({ what, where: `${width} px, ${colorScheme}: ${where}` });
    }
  }
  return listProblems(problems);
}

/** Runs in the page. */
async function violations(): Promise<Problem[]> {
  // A change of scheme may fade; what is measured is where it ends.
  await new Promise(requestAnimationFrame);
  for (const animation of document.getAnimations()) animation.finish();
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
  const results = await inPage.run(document);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ any, target }) => ({ what: `${id}: ${any[0]?.message ?? help}`, where: target.join(' ') })),
  );
}
