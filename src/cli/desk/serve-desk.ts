import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Middleware } from '../serve-site.ts';
import type { Desk } from './desk.ts';
import { type Html, html } from './html.ts';

/** What the desk's own pages load, by the name of the file that is asked for. */
const ASSETS = { 'desk.css': 'src/styles/desk.css', 'health.js': 'src/client/health.ts' };
const FOLDER = '.desk/';
const HEALTH = 'health/';
const BUNDLED = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  logLevel: 'silent',
} satisfies BuildOptions;

/**
 * Serves the desk below a path prefix, from memory: a panel at the foot of each note's page, the page on all notes at
 * `health/`, and what the two load. The files in `site` stay as the build wrote them.
 */
export function serveDesk(desk: Desk, site: string, prefix: string): Middleware {
  return (request, response, next) => {
    const path = pathOf(request, prefix);
    if (path === null) return next();
    if (path === HEALTH) return void health(response, { desk, site, prefix }).catch(() => next());
    const asset = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : '';
    if (Object.hasOwn(ASSETS, asset))
      return void serveAsset(asset as keyof typeof ASSETS, response).catch(() => next());
    if (path.startsWith('notes/') && path.endsWith('/'))
      addToPage(response, () => panel(desk.panelFor(`/${path}`), prefix));
    next();
  };
}

/** The path below the prefix, without query; `null` for one that lies elsewhere or is no path. */
function pathOf({ url = '/' }: IncomingMessage, prefix: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    decodeURI(path);
  } catch {
    return null;
  }
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

function panel(markup: Html, prefix: string): string {
  return markup.text === '' ? '' : html`<link rel="stylesheet" href="${prefix}${FOLDER}desk.css">${markup}`.text;
}

/** The page is on its way as a text; whatever is added stands at its end. */
function addToPage(response: ServerResponse, addition: () => string): void {
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.end = ((body: unknown, ...rest: unknown[]) =>
    end(
      typeof body === 'string' ? body.replace('</main>', () => `</main>${addition()}`) : body,
      ...rest,
    )) as typeof response.end;
}

async function serveAsset(name: keyof typeof ASSETS, response: ServerResponse): Promise<void> {
  const { outputFiles } = await build({ ...BUNDLED, entryPoints: [ASSETS[name]] });
  response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
  response.end(outputFiles[0]?.text ?? '');
}

/** The report wears the frame of the site, as the page that is not found has it. */
async function health(
  response: ServerResponse,
  { desk, site, prefix }: { readonly desk: Desk; readonly site: string; readonly prefix: string },
): Promise<void> {
  const frame = await readFile(join(site, '404.html'), 'utf8');
  const head = html`<link rel="stylesheet" href="${prefix}${FOLDER}desk.css"><script type="module" src="${prefix}${FOLDER}health.js"></script>`;
  const main = desk.health().text;
  const title = main.slice(main.indexOf('<h1>'), main.indexOf('</h1>')).replace(/<[^>]*>/g, '');
  const page = frame
    .replace(/<title>[^<]*/, () => `<title>${title}`)
    .replace(/(<main\b[^>]*>)[\s\S]*<\/main>/, (_, open: string) => `${open}${main}</main>`)
    .replace('</head>', () => `${head.text}</head>`);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page);
}
