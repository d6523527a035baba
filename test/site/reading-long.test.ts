import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { duizhao, ROOT, writeText } from '../support/project.ts';
import { useSite } from '../support/use-site.ts';

/** How much slower than this machine the reader's phone is. */
const SLOWER = 4;
/** Each switch is measured so often; the best counts, for other work on the machine only adds to the figure. */
const TRIES = 3;
/** Milliseconds of the main thread's own time that a switch may take: 11 to 35, idle or beside six busy processes. With all parts laid out at once it was 126 to 607. */
const SWITCH_MS = 100;

const PASSAGES = 1500;
/** A talk of a megabyte without a single heading: one section, in which nothing may be put off but its parts. */
const passage = (
  k: number,
): string => `第 ${k} 次，水位升高了 ${k * 3} 厘米，然后又降低；没有人说得清下一次会怎样。${'记录照样写下去。'.repeat(8)}

<details><summary>Original English</summary>

Time ${k}: the water rose by ${k * 3} centimetres and fell again; nobody could say what the next time would bring. ${'The records went on. '.repeat(10)}

</details>
`;
const LONG = `---\ntitle: 一百万字节 A megabyte\n---\n${Array.from({ length: PASSAGES }, (_, k) => passage(k + 1)).join('\n')}`;

const folder = await mkdtemp(join(tmpdir(), 'duizhao-long-'));
await writeText(join(folder, 'notes', 'long.md'), LONG);
const built = await duizhao(ROOT, 'build', '--notes', join(folder, 'notes'), '--output', join(folder, 'site'));
if (built.code !== 0) throw new Error(built.stderr);
const visit = useSite({ folder: join(folder, 'site'), prefix: '/' });

/** Milliseconds that the page's main thread was at work so far, what it waited for a core not counted. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Milliseconds from the beginning of the navigation to the first paint of text. */
const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') done(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );

/** Resolves when what was asked for is painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test('a note of a megabyte is shown soon, holds still and changes its way of reading at once, on a phone four times slower', async () => {
  expect(Buffer.byteLength(LONG)).toBeGreaterThan(1_000_000);
  await using visitor = await visit('/search/', { viewport: { width: 390, height: 844 } });
  const { page } = visitor;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(new URL('/notes/long/', page.url()).href, { waitUntil: 'load' });
  const paint = await firstPaint(page);
  expect(await page.locator('.unit.pair').count()).toBe(PASSAGES);
  const took: Record<string, number> = {};
  for (const key of ['2', '3', '4', '5', 'o', '6', '1']) took[key] = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES; i++) {
    for (const key of Object.keys(took)) {
      const before = await busy(session);
      await page.keyboard.press(key);
      await painted(page);
      took[key] = Math.min(took[key] ?? 0, (await busy(session)) - before);
    }
  }
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
          done(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 500);
      }),
  );
  const slow = Object.entries(took).filter(([, ms]) => !(ms < SWITCH_MS));
  if (process.env.DUIZHAO_FIGURES) process.stderr.write(`${JSON.stringify({ paint, shift, took })}\n`);
  expect(slow).toEqual([]);
  expect(paint).toBeLessThan(1500);
  expect(shift).toBeLessThan(0.01);
});
