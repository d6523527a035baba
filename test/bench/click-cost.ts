import type { Browser, Locator, Page } from 'playwright-core';

/** What a click costs the page's main thread, in milliseconds of processor time. */
export interface ClickCost {
  /** From the click to the first picture that shows what it did. */
  readonly shown: number;
  /** The longest that anything else would have to wait, in the second after that. */
  readonly longest: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Whatever a click leads to is over by then. */
const SETTLED_MS = 1500;

/** An event of a trace: microseconds, of the clock (`ts`, `dur`) and of the processor (`tdur`). */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** Clicks on something as a hand does, traced (Chromium's trace event format). @throws {Error} where the trace has no click */
export async function clickCost(browser: Browser, page: Page, target: Locator): Promise<ClickCost> {
  await target.scrollIntoViewIfNeeded();
  await target.hover();
  await page.mouse.down();
  await page.waitForTimeout(SETTLED_MS);
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.mouse.up();
  await page.waitForTimeout(SETTLED_MS);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return costOf(trace.traceEvents);
}

function costOf(events: readonly TraceEvent[]): ClickCost {
  const click = events.find(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click');
  if (!click) throw new Error('The trace has no click.');
  const same = events.filter(({ pid, tid }) => pid === click.pid && tid === click.tid);
  const picture = same.filter(({ name, ts }) => name === 'Commit' && ts > click.ts).sort((a, b) => a.ts - b.ts)[0];
  if (!picture) throw new Error('Nothing was painted after the click.');
  const tasks = same.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > click.ts);
  const cpu = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
  const [before, after] = [tasks.filter(({ ts }) => ts <= picture.ts), tasks.filter(({ ts }) => ts > picture.ts)];
  return { shown: before.reduce((sum, task) => sum + cpu(task), 0), longest: Math.max(0, ...after.map(cpu)) };
}
