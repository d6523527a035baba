import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Not the arguments of `@sparticuz/chromium`: they switch off the web security that a site is tested with. */
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** A page of the site in a browser, with what the browser had to say about it. */
export interface Visit {
  readonly page: Page;
  /** Errors in the console, exceptions, answers of 400 and above, and requests to any other host. */
  readonly complaints: readonly string[];
}

/** Starts the browser at `executablePath`. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** One browser for the test file that calls this; every visit is a fresh visitor, gone at the end of the file. */
export function useBrowser(): { visit(url: string, options?: BrowserContextOptions): Promise<Visit> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(inject('chromium'));
  });
  afterAll(() => browser.close());
  return {
    async visit(url, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints = listen(page, new URL(url).origin);
      await page.goto(url, { waitUntil: 'load' });
      return { page, complaints };
    },
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
