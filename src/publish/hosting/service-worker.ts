import type { Settings } from '../../site/settings.ts';
import { OFFLINE_URL } from '../../site/urls.ts';
import { shortHash } from '../../text/hash.ts';

/** What the worker's code is told of its site. */
export interface WorkerSite {
  /** Beginning of the names of all its caches: other sites of the host have their own. */
  readonly family: string;
  /** The cache that it uses: another one as soon as the code or the styles change. */
  readonly cache: string;
  /** Addresses to keep from the beginning: the page that is shown without a network, and what pages load. */
  readonly shell: readonly string[];
  readonly offline: string;
  readonly assets: string;
}

/** Ends a worker that was left on a device, and what it kept. */
const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const ours = (name) => name.startsWith(FAMILY);
  const forget = caches.keys().then((names) => Promise.all(names.filter(ours).map((name) => caches.delete(name))));
  event.waitUntil(forget.then(() => self.registration.unregister()));
});
`;

/**
 * The text of `service-worker.js`: the code with what it must know of the site. It changes when the code, the styles or the
 * settings do, and not when a note does. Where offline reading is switched off, it takes its leave instead.
 */
export function serviceWorker({ pathPrefix, offline }: Settings, code: string, loaded: readonly string[]): string {
  if (!offline) return farewell(pathPrefix);
  const family = familyOf(pathPrefix);
  const href = (url: string) => pathPrefix + url.slice(1);
  const shell = [OFFLINE_URL, ...loaded].map(href);
  const site: WorkerSite = {
    family,
    cache: family + shortHash(code + shell.join()),
    shell,
    offline: href(OFFLINE_URL),
    assets: href('/assets/'),
  };
  return `self.SITE = ${JSON.stringify(site)};\n${code}\n`;
}

/** A worker that takes its leave: for a site that no longer wants one, and for `npm start`, which never does. */
export function farewell(pathPrefix: string): string {
  return `const FAMILY = ${JSON.stringify(familyOf(pathPrefix))};\n${FAREWELL}`;
}

function familyOf(pathPrefix: string): string {
  return `duizhao:${pathPrefix}:`;
}
