import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { type StaticHost, serveFolder } from './static-host.ts';

/** A page of the site in a browser, with what the browser had to say about it. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Errors in the console, exceptions, answers of 400 and above, and requests to any other host. */
  readonly complaints: readonly string[];
}

/** Opens the page at `url` (without the path prefix, decoded) as a fresh visitor. */
export type VisitPage = (url: string, options?: BrowserContextOptions) => Promise<Visit>;

/** A browser and a host of the site for the test file that calls this; both are gone at the end of the file. */
export function useSite(site: BuiltSite): VisitPage {
  let browser: Browser;
  let host: StaticHost;
  beforeAll(async () => {
    host = await serveFolder(site.folder, site.prefix);
    browser = await launchChromium(inject('chromium'));
  });
  afterAll(async () => {
    await browser.close();
    host.close();
  });
  return async (url, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints = listen(page, host.origin);
    await page.goto(`${host.origin}${site.prefix}${encodeURI(url.slice(1))}`, { waitUntil: 'load' });
    return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
  };
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`another host: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
