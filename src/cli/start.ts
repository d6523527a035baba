import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { SETTINGS_FILE } from '../eleventy/project.ts';
import { loadSettings } from '../site/settings.ts';
import { BUILD_FLAGS } from './build.ts';
import { openBuilder } from './builder.ts';
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
  const builder = openBuilder(asArguments(flags));
  await builder.build();
  const server = await serveSite(flags.output, { ...settings, port: portOf(port), reloads: true });
  const watcher = watch([flags.notes, ...SOURCES], { ignoreInitial: true });
  watcher.on('all', async () => {
    if (await builder.build()) server.reload();
  });
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
