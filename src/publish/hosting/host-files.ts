import { join } from 'node:path';
import type { RedirectPage } from '../../page/view.ts';
import type { Settings } from '../../site/settings.ts';
import type { TextFile } from '../text-file.ts';
import { headersFile } from './headers.ts';
import { redirectsFile } from './redirects-file.ts';
import { serviceWorker } from './service-worker.ts';
import { ICONS, iconUrl, webManifest } from './web-manifest.ts';

/** Where the pictures of the seal lie. */
const ICON_FOLDER = 'src/styles/icons';

/** What the site's own files for hosts and browsers are made of. */
export interface HostSources {
  readonly settings: Settings;
  /** Old addresses that moved for good. */
  readonly redirects: readonly RedirectPage[];
  /** Addresses of what pages load, and the texts of the inline script and of the service worker. */
  readonly assets: Readonly<Record<'style' | 'script' | 'icon' | 'offline' | 'inline' | 'worker', string>>;
}

/** Files that hosts and browsers look for at the top of a site. */
export function hostFiles({ settings, redirects, assets }: HostSources): (TextFile | { url: string; from: string })[] {
  const { style, script, icon, offline, inline, worker } = assets;
  return [
    { url: '/_headers', text: headersFile(settings, inline) },
    { url: '/_redirects', text: redirectsFile(redirects, settings) },
    // GitHub Pages would otherwise leave out what begins with an underscore.
    { url: '/.nojekyll', text: '' },
    { url: '/site.webmanifest', text: webManifest(settings, icon) },
    { url: '/service-worker.js', text: serviceWorker(settings, worker, [style, script, icon, offline]) },
    ...ICONS.map(({ name }) => ({ url: iconUrl(name), from: join(ICON_FOLDER, name) })),
  ];
}
