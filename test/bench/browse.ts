/**
 * `npm run bench:browse -- [SITE]`: what a click on `/browse/` costs in a built site, on a phone and on a desk, as fast as the machine is and
 * four times slower. Fails where a click at a quarter of the speed takes longer than it may.
 */
import { ok } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/static-host.ts';
import { type ClickCost, clickCost } from './click-cost.ts';

const VIEWPORTS = { phone: { width: 390, height: 844 }, desk: { width: 1360, height: 900 } } as const;
/** Facets whose first terms are clicked, one after the other: each has fewer notes to choose from than the one before. */
const FACETS = ['tags', 'companies', 'people', 'shape', 'categories'];
const SLOWER = 4;
/** Milliseconds at a quarter of the speed: on median until what was clicked shows, and at most on median for anything after that. */
const MOST = { shown: 50, longest: 50 };

const [site = '_site'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'duizhao-bench-'));
const [host, browser] = await Promise.all([
  serveFolder(site),
  findChromium(join(folder, 'chromium')).then(launchChromium),
]);
const slowest: ClickCost[][] = [];
try {
  for (const [name, viewport] of Object.entries(VIEWPORTS)) {
    const page = await browser.newPage({ viewport });
    await costs(browser, page, name, 1);
    slowest.push(await costs(browser, page, name, SLOWER));
    await page.close();
  }
} finally {
  await browser.close();
  host.close();
  await rm(folder, { recursive: true, force: true });
}

for (const kind of ['shown', 'longest'] as const)
  for (const found of slowest) ok(median(found, kind) <= MOST[kind], `${kind}: ${MOST[kind]} ms at most, on median`);

/** Clicks on terms one after the other, from no choice on, at a speed. */
async function costs(browser: Browser, page: Page, name: string, slower: number): Promise<ClickCost[]> {
  await page.goto(`${host.origin}/browse/`);
  await page.locator('#browse.ready').waitFor();
  await page.locator('.filters').evaluate((details) => details.setAttribute('open', ''));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const found: ClickCost[] = [];
  for (const facet of FACETS) {
    const term = page.locator(`[aria-labelledby="facet-${facet}"] [aria-pressed="false"]`).first();
    if (await term.isVisible()) found.push(await clickCost(browser, page, term));
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const list = (kind: keyof ClickCost) => found.map((cost) => cost[kind].toFixed(0)).join(' ');
  process.stdout.write(`${name} at 1/${slower}: shown ${list('shown')}, longest after ${list('longest')} ms\n`);
  return found;
}

function median(found: readonly ClickCost[], kind: keyof ClickCost): number {
  const sorted = found.map((cost) => cost[kind]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
