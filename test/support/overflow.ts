import type { Page } from 'playwright-core';

/**
 * What makes the page scroll sideways at one of the widths, in CSS pixels: a line for the first element that reaches out,
 * `360 px: <table>`; nothing where the page fits.
 */
export async function overflow(page: Page, widths: readonly number[]): Promise<string[]> {
  const lines: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const culprit = await page.evaluate(widest);
    if (culprit !== null) lines.push(`${width} px: ${culprit}`);
  }
  return lines;
}

/** Runs in the page. */
function widest(): string | null {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const elements = [...document.querySelectorAll('body *')];
  const culprit = elements.find((element) => Math.round(element.getBoundingClientRect().right) === scrollWidth);
  return (culprit ?? document.body).outerHTML.slice(0, 80);
}
