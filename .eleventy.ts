import type { UserConfig } from '@11ty/eleventy';
import { duizhao } from './src/eleventy/plugin.ts';

/** Wiring only. What a page is made of is decided in `src/`, how it looks in `_includes/` and `src/styles/`. */
export default function eleventy(config: UserConfig): void {
  config.addPlugin(duizhao);
}

export const config = {
  // No output: it would win over the folder that a build asks for.
  dir: { input: 'content', includes: '../_includes' },
  templateFormats: ['njk', 'md', 'html'],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
};
