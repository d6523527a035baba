import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FONT = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css')));
const HOST = 'https://fonts.test/';

/**
 * Gives the page Chinese glyphs on a machine that has none, where a photograph would show boxes; does nothing elsewhere.
 * All of its text is then in one sans-serif: behind a generic family Chromium does not ask every font that follows.
 */
export async function lendHanGlyphs(page: Page): Promise<void> {
  if (await page.evaluate(hasHanGlyphs)) return;
  await page.route(`${HOST}**`, (route) =>
    route.fulfill({ path: join(FONT, new URL(route.request().url()).pathname) }),
  );
  const faces = await readFile(join(FONT, 'index.css'), 'utf8');
  await page.addStyleTag({ content: faces.replaceAll('url(./', `url(${HOST}`) });
  await page.evaluate(askForFontFirst);
  await page.evaluate(() => document.fonts.load('16px "Noto Sans SC Variable"', document.body.innerText));
}

/** Runs in the page: two characters that look the same are two boxes. */
function hasHanGlyphs(): boolean {
  const [one, other] = ['一', '龘'].map((character) => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillText(character, 50, 50);
    return canvas.toDataURL();
  });
  return one !== other;
}

/** Runs in the page. */
function askForFontFirst(): void {
  const elements = [...document.querySelectorAll<HTMLElement>('body, body *')];
  const stacks = elements.map((element) => getComputedStyle(element).fontFamily);
  elements.forEach((element, i) => {
    element.style.fontFamily = `"Noto Sans SC Variable", ${stacks[i]}`;
  });
}
