import { once } from 'node:events';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { SETTINGS_FILE } from '../eleventy/project.ts';
import { isNote } from '../note/note-folder.ts';
import { loadSettings } from '../site/settings.ts';
import { openAhead } from './ahead.ts';
import { BUILD_FLAGS } from './build.ts';
import { openBuilder } from './builder.ts';
import { openDesk } from './desk/desk.ts';
import { serveDesk } from './desk/serve-desk.ts';
import { describeFailure } from './failure.ts';
import { interruption } from './interruption.ts';
import { PORT_FLAG, portOf } from './port.ts';
import { type SiteServer, serveSite } from './serve-site.ts';

/** What a page is made of, besides the notes. */
const SOURCES = ['content', '_includes', 'src', '.eleventy.ts'];

/** `npm start`: builds, serves, and builds again whenever something is saved, until it is interrupted. */
export async function runStart(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...BUILD_FLAGS, ...PORT_FLAG } });
  const { port, ...flags } = values;
  const { settings } = await loadSettings(SETTINGS_FILE);
  const [script = '', options] = [process.argv[1], asArguments(flags)];
  const builder = openBuilder([script, 'builds', ...options]);
  const ahead = openAhead([script, 'pages', ...options], settings.pathPrefix);
  const desk = await openDesk(flags.notes, settings);
  let server: SiteServer | null = null;
  // Before anything is built: what is saved from then on is noticed.
  const watcher = watch([flags.notes, ...SOURCES], { ignoreInitial: true });
  await once(watcher, 'ready');
  const saved = new Set<string>();
  let isNews = true;
  /** Shows a note that was saved sooner than a build does, if the rest of the site is as it was. */
  const showAhead = async (event: string, file: string): Promise<void> => {
    const path = relative(flags.notes, file).replaceAll('\\', '/');
    if (event === 'change' && isNote(path) && (await ahead.show(path))) server?.reload();
    else isNews = true;
  };
  const build = async (): Promise<void> => {
    let asked = 0;
    const isBuilt = await builder.build(() => {
      asked = ahead.asked();
    });
    ahead.built(asked);
    if (!isBuilt) return;
    if (isNews) ahead.renew();
    isNews = false;
    const files = [...saved];
    saved.clear();
    for (const line of await desk.lookAt(files)) process.stderr.write(`${line}\n`);
    server?.reload();
  };
  watcher.on('all', (event, file) => {
    saved.add(file);
    void showAhead(event, file);
    void build();
  });
  await build();
  const beside = [serveDesk(desk, flags.output, settings.pathPrefix), ahead.serve];
  server = await serveSite(flags.output, { ...settings, port: portOf(port), reloads: true, beside });
  // The site is there at once, what is wrong with its notes a little later.
  desk.lookAtAll().catch((error: unknown) => process.stderr.write(`${describeFailure(error)}\n`));
  await interruption();
  await Promise.all([watcher.close(), builder.close(), ahead.close(), server.close()]);
  return 0;
}

/** `{ notes: 'talks', strict: true, clean: false }` → `--notes=talks --strict`. */
function asArguments(flags: Readonly<Record<string, string | boolean | undefined>>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (typeof value === 'string') return [`--${name}=${value}`];
    return value ? [`--${name}`] : [];
  });
}
