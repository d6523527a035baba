import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  /** Such as `http://127.0.0.1:40123`, without the path prefix. */
  readonly origin: string;
  close(): void;
}

/** Serves `folder` below `prefix` on a free port, as a plain static host does: files, `index.html`, `404.html`, compressed. */
export async function serveFolder(folder: string, prefix = '/'): Promise<StaticHost> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : '404.html';
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = await readFile(join(folder, file)).catch(() => null);
    const body = found ?? (await readFile(join(folder, '404.html')).catch(() => 'not found'));
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    });
    response.end(gzipSync(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
