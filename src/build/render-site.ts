import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duizhao } from '../eleventy/plugin.ts';
import type { PreparedSite } from '../eleventy/prepared-site.ts';

/** The project's wiring; from a bundle, its bundled form. */
const CONFIG = fileURLToPath(new URL('../../.eleventy.ts', import.meta.url));

/**
 * Renders the site into an empty folder.
 * @throws what a template threw, with Eleventy's account of where.
 */
export async function renderSite(site: PreparedSite, folder: string): Promise<void> {
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy('content', folder, {
    configPath: relative('.', CONFIG),
    quietMode: true,
    config: (config) => {
      config.addPlugin(duizhao, { site });
      // Its remarks on slow filters know nothing of quiet mode.
      config.benchmarkManager.get('Configuration').setIsVerbose(false);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}
