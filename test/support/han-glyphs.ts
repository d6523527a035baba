import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const FONT = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));
const HOST = 'https://fonts.test/';

/**
 * Gives the page Chinese glyphs on a machine that has none, where a photograph would show boxes; does nothing elsewhere.
 * The font takes the place of every family that the page asks for.
 */
export async function lendHanGlyphs(page: Page): Promise<void> {
  if (await page.evaluate(hasHanGlyphs)) return;
  await page.route(`${HOST}**`, (route) =>
    route.fulfill({ path: join(FONT, new URL(route.request().url()).pathname) }),
  );
  const faces = await readFile(join(FONT, 'index.css'), 'utf8');
  for (const family of await page.evaluate(familiesAskedFor)) {
    const named = faces.replaceAll("'Noto Sans SC Variable'", family).replaceAll('url(./', `url(${HOST}`);
    await page.addStyleTag({ content: named });
  }
  await page.evaluate(() => document.fonts.ready);
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

/** Runs in the page: the first family of every element, quoted where it needs to be. */
function familiesAskedFor(): string[] {
  const stacks = [...document.querySelectorAll('body *')].map((element) => getComputedStyle(element).fontFamily);
  return [...new Set(stacks.map((stack) => stack.split(',')[0]?.trim() ?? ''))].filter((family) => family !== '');
}
