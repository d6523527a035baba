import { parseArgs } from 'node:util';
import { SETTINGS_FILE } from '../eleventy/project.ts';
import { loadSettings } from '../site/settings.ts';
import { BUILD_FLAGS } from './build.ts';
import { interruption } from './interruption.ts';
import { PORT_FLAG, portOf } from './port.ts';
import { serveSite } from './serve-site.ts';

/** `npm run preview`: serves the built site as a static host does, until it is interrupted. */
export async function runPreview(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { output: BUILD_FLAGS.output, ...PORT_FLAG } });
  const { settings } = await loadSettings(SETTINGS_FILE);
  const server = await serveSite(values.output, { ...settings, port: portOf(values.port), reloads: false });
  await interruption();
  await server.close();
  return 0;
}
