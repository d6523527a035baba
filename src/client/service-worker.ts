/**
 * Keeps the notes that were read last, to be read without a network. Pages always come from the network while there is one,
 * so that nothing is ever stale after a deploy; what has a hash in its name never changes and comes from the cache.
 */

/** Pages and pictures that are kept besides the shell. */
const KEPT = 80;

/** What a build says of the site: see `publish/hosting/service-worker.ts`. */
interface Site {
  readonly family: string;
  readonly cache: string;
  readonly shell: readonly string[];
  readonly offline: string;
  readonly assets: string;
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The little of a worker's surroundings that is used here; TypeScript's own description excludes that of a page. */
interface WorkerScope {
  readonly SITE: Site;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = self as unknown as WorkerScope;
const { family, cache: name, shell, offline, assets } = worker.SITE;

worker.addEventListener('install', (event) => {
  const fill = caches.open(name).then((cache) => cache.addAll(shell));
  event.waitUntil(fill.then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith(assets)) event.respondWith(kept(request));
  else if (request.mode === 'navigate') event.respondWith(fresh(event, () => caches.match(offline)));
  else if (request.destination === 'image') event.respondWith(fresh(event, async () => undefined));
});

/** What never changes: from the cache, else from the network and then kept. */
async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** What may change: from the network, and then kept; without one what was kept, or what takes its place. */
async function fresh(event: FetchEvent, substitute: () => Promise<Response | undefined>): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(name);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) event.waitUntil(keep(cache, request, response.clone()));
    return response;
  } catch (error) {
    const found = (await cache.match(request, { ignoreSearch: true })) ?? (await substitute());
    if (found) return found;
    throw error;
  }
}

/** Keeps an answer as the newest, and lets the oldest go where there are too many. */
async function keep(cache: Cache, request: Request, response: Response): Promise<void> {
  const url = request.url.replace(/[?#].*$/, '');
  await cache.delete(url);
  await cache.put(url, response);
  const keys = (await cache.keys()).filter((key) => !isShell(key.url));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT)).map((key) => cache.delete(key)));
}

function isShell(url: string): boolean {
  const { pathname } = new URL(url);
  return pathname.startsWith(assets) || shell.includes(pathname);
}

async function forgetOthers(): Promise<void> {
  const names = (await caches.keys()).filter((one) => one.startsWith(family) && one !== name);
  await Promise.all(names.map((one) => caches.delete(one)));
}
