import type { BrowserContext, Page } from 'playwright-core';

/** A page of the browser in which whatever a note gets to do is heard. */
export interface Canary {
  readonly page: Page;
  /** What was heard since the last call. */
  readonly heard: () => string[];
}

/** Opens it: `pwned()` is there for scripts to call; dialogs, reports of the content policy, other hosts and new windows are told of. */
export async function openCanary(context: BrowserContext, origin: string): Promise<Canary> {
  let heard: string[] = [];
  const page = await context.newPage();
  await page.exposeFunction('pwned', (what: unknown) => heard.push(`pwned: ${what}`));
  await page.exposeFunction('broken', (what: string) => heard.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { broken: (what: string) => void }).broken(`${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => heard.push(`window: ${popup.url()}`));
  page.on('download', (download) => heard.push(`download: ${download.url()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) heard.push(`request: ${url.href}`);
  });
  return {
    page,
    heard: () => {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

/** Opens what is closed and points at everything, so that whatever waits for a reader goes off. */
export async function provoke(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of (document.querySelector('main') ?? document.documentElement).querySelectorAll('*')) {
      for (const type of ['mouseover', 'focus', 'pointerenter', 'toggle', 'animationstart', 'error', 'load']) {
        element.dispatchEvent(new Event(type));
      }
    }
  });
}
