import type { IncomingMessage, ServerResponse } from 'node:http';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { farewell } from '../publish/hosting/service-worker.ts';

export interface SiteServer {
  /** Makes every open page load again. */
  reload(): void;
  close(): Promise<void>;
}

interface ServerOptions {
  readonly port: number;
  readonly pathPrefix: string;
  /** Whether pages are told of a new build. */
  readonly reloads: boolean;
  /** What is served beside the folder. */
  readonly beside?: readonly Middleware[];
}

/** Serves `folder` below the path prefix, with `index.html`, `404.html` and types as a static host does. */
export async function serveSite(
  folder: string,
  { port, pathPrefix, reloads, beside = [] }: ServerOptions,
): Promise<SiteServer> {
  const server = EleventyDevServer.getServer('duizhao', folder, {
    pathPrefix,
    liveReload: reloads,
    domDiff: false,
    middleware: [refuseStrayPaths, ...(reloads ? [sendWorkerAway(pathPrefix)] : []), ...beside],
    messageOnStart: ({ localhostUrl }) => `The site is at ${localhostUrl} (Ctrl-C ends)`,
    logger: { info: log, log: () => {}, error: () => {} },
  });
  server.serve(port);
  await server.ready();
  return { reload: () => server.reload({}), close: () => server.close() };
}

/** A step on the way of a request; it answers, or hands on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A worker that a preview at the same address left in the browser would stand between the author and the last build. */
function sendWorkerAway(pathPrefix: string): Middleware {
  return ({ url }, response, next) => {
    if (url !== `${pathPrefix}service-worker.js`) return next();
    response.setHeader('content-type', 'text/javascript');
    response.end(farewell(pathPrefix));
  };
}

/** The development server throws, and ends, where a path leads out of its folder or is no path. */
function refuseStrayPaths({ url = '/' }: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (leadsAstray(url)) {
    response.statusCode = 400;
    response.end('This is not the address of a page.');
  } else {
    next();
  }
}

function leadsAstray(url: string): boolean {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') || path.split(/[/\\]/).includes('..');
  } catch {
    return true;
  }
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
