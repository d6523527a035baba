/**
 * `npm run screenshots -- FOLDER`: builds `content/` and photographs the largest page of every kind, on a phone and on a
 * desk, in light and in dark, for somebody to look at.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { samplePages } from './support/built-site.ts';
import { findChromium, launchChromium } from './support/chromium.ts';
import { lendHanGlyphs } from './support/han-glyphs.ts';
import { duizhao, ROOT } from './support/project.ts';
import { serveFolder } from './support/static-host.ts';

const target = resolve(process.argv[2] ?? 'screenshots');
const temporary = await mkdtemp(join(tmpdir(), 'duizhao-screenshots-'));
const site = join(temporary, 'site');
const { code, stderr } = await duizhao(ROOT, 'build', '--clean', '--output', site);
if (code !== 0) throw new Error(stderr);
const host = await serveFolder(site);
const browser = await launchChromium(await findChromium(join(temporary, 'chromium')));
for (const width of [390, 1360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Han glyphs are lent by a style that no page allows.
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const { url, kind } of await samplePages(site, () => false)) {
      await page.goto(host.origin + encodeURI(url));
      await lendHanGlyphs(page);
      const name = `${kind.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(target, name), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
host.close();
await rm(temporary, { recursive: true, force: true });
