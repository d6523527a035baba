import type { BreadcrumbList } from 'schema-dts';
import type { Settings } from '../../site/settings.ts';
import { absoluteUrl, HOME_URL } from '../../site/urls.ts';

/** A page on the way down to another. */
export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** The way from the home page, which goes without saying, to a page. */
export function crumbs(way: readonly Crumb[], settings: Settings): BreadcrumbList {
  const pages = [{ name: settings.title, url: HOME_URL }, ...way];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: pages.map(({ name, url }, k) => ({
      '@type': 'ListItem',
      position: k + 1,
      name,
      item: absoluteUrl(url, settings),
    })),
  };
}
