import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { SETTINGS_FILE } from '../eleventy/project.ts';
import { loadSettings } from '../site/settings.ts';
import { BUILD_FLAGS } from './build.ts';
import { openBuilder } from './builder.ts';
import { openDesk } from './desk/desk.ts';
import { serveDesk } from './desk/serve-desk.ts';
import { describeFailure } from './failure.ts';
import { interruption } from './interruption.ts';
import { PORT_FLAG, portOf } from './port.ts';
import { serveSite } from './serve-site.ts';

/** What a page is made of, besides the notes. */
const SOURCES = ['content', '_includes', 'src', '.eleventy.ts'];

/** `npm start`: builds, serves, and builds again whenever something is saved, until it is interrupted. */
export async function runStart(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...BUILD_FLAGS, ...PORT_FLAG } });
  const { port, ...flags } = values;
  const { settings } = await loadSettings(SETTINGS_FILE);
  const builder = openBuilder([process.argv[1] ?? '', 'builds', ...asArguments(flags)]);
  const desk = await openDesk(flags.notes, settings);
  await builder.build();
  const beside = [serveDesk(desk, flags.output, settings.pathPrefix)];
  const server = await serveSite(flags.output, { ...settings, port: portOf(port), reloads: true, beside });
  const watcher = watch([flags.notes, ...SOURCES], { ignoreInitial: true });
  const saved = new Set<string>();
  watcher.on('all', async (_, file) => {
    saved.add(file);
    if (!(await builder.build())) return;
    const files = [...saved];
    saved.clear();
    for (const line of await desk.lookAt(files)) process.stderr.write(`${line}\n`);
    server.reload();
  });
  // The site is there at once, what is wrong with its notes a little later.
  desk.lookAtAll().catch((error: unknown) => process.stderr.write(`${describeFailure(error)}\n`));
  await interruption();
  await Promise.all([watcher.close(), builder.close(), server.close()]);
  return 0;
}

/** `{ notes: 'talks', strict: true, clean: false }` → `--notes=talks --strict`. */
function asArguments(flags: Readonly<Record<string, string | boolean | undefined>>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => {
    if (typeof value === 'string') return [`--${name}=${value}`];
    return value ? [`--${name}`] : [];
  });
}
