import type { UserConfig } from '@11ty/eleventy';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { taxonomyUrl } from '../site/urls.ts';
import { cutNamesOnce } from './cut-names.ts';
import { addFilters } from './filters.ts';
import { keptMarkup, keptTag } from './kept-tag.ts';
import { prepareSite } from './prepare-site.ts';
import type { Frame, PreparedSite } from './prepared-site.ts';
import { ownTemplates } from './template-products.ts';
import { writeFiles } from './write-files.ts';

/**
 * Hands the site to Eleventy, one virtual template a page. Notes never pass through Eleventy's own reading: they would
 * be compiled as templates, and each of their tags would become a collection of its own.
 * Without a prepared site (Eleventy's own command line) the plugin prepares one with the defaults.
 */
export async function duizhao(config: UserConfig, options: { readonly site?: PreparedSite } = {}): Promise<void> {
  const site = options.site ?? (await prepareSite());
  config.ignores.add('content/notes/**');
  // A page passes under the name of a file that needs no engine; what an author keeps in such files is no page.
  config.ignores.add('content/**/*.html');
  for (const template of ownTemplates()) if (!site.templates.includes(template)) config.ignores.add(template);
  config.setDataFileSuffixes([]);
  // A text that is missing stops the build instead of leaving a gap in a page.
  config.setNunjucksEnvironmentOptions({ throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
  addGlobals(config, site.frame);
  addFilters(config, site.frame.settings);
  config.addNunjucksTag('kept', () => keptTag(keptMarkup(site.frame.digest)));
  config.on('eleventy.engine.njk', ({ nunjucks }) => cutNamesOnce(nunjucks.runtime.Frame));
  for (const page of site.pages) {
    config.addTemplate(page.key, '', {
      layout: page.layout,
      permalink: page.file,
      // The path is a path, not a template.
      dynamicPermalink: false,
      eleventyExcludeFromCollections: true,
      address: page.view.url,
      [page.name]: Object.freeze(page.view),
    });
  }
  config.on('eleventy.after', ({ directories }) => writeFiles(site.files, directories.output));
}
// `npm run build` adds the plugin first, with the site it has prepared; the configuration file's own is then skipped.
duizhao.eleventyPluginOptions = { unique: true };

/** What every template knows. Frozen objects pass through Eleventy's data cascade without being copied. */
function addGlobals(config: UserConfig, { settings, strings, assets }: Frame): void {
  const taxonomies = TAXONOMIES.map((row) => Object.freeze({ ...row, url: taxonomyUrl(row.name) }));
  // Addresses that the masthead leads to, on whose pages it says so.
  const entrances = Object.freeze(['/', '/notes/', '/browse/', ...taxonomies.map(({ url }) => url)]);
  for (const [name, data] of Object.entries({ site: settings, strings, assets, taxonomies, entrances })) {
    config.addGlobalData(name, Object.freeze(data));
  }
}
