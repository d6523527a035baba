import type { RedirectPage } from '../../page/view.ts';
import type { Settings } from '../../site/settings.ts';
import { absoluteUrl } from '../../site/urls.ts';

/** Cloudflare Pages reads so many; what is left over is redirected by its page. */
const LIMIT = 2000;

/**
 * `_redirects`, as Cloudflare Pages and Netlify read it: old addresses that moved for good. Other hosts have a page at the old
 * address that leads to the new one.
 */
export function redirectsFile(redirects: readonly RedirectPage[], settings: Settings): string {
  const path = (url: string) => {
    const { pathname, search } = new URL(absoluteUrl(url, settings));
    return pathname + search;
  };
  const lines = redirects.slice(0, LIMIT).map(({ url, to }) => `${path(url)} ${path(to)} 301\n`);
  return lines.join('');
}
