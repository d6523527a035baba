import { parse } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { shortHash } from '../text/hash.ts';
import type { PlainFile } from './prepared-site.ts';

const THIS = 'src/eleventy/assets.ts';

/** What pages load, by the name that templates know it by. */
const LOADED = {
  style: 'src/styles/site.css',
  script: 'src/client/site.ts',
  search: 'src/client/search-page.ts',
  searchWorker: 'src/client/search-worker.ts',
  searchStyle: 'src/styles/search.css',
  browse: 'src/client/browse-page.ts',
  browseStyle: 'src/styles/browse.css',
  download: 'src/client/download.ts',
  offline: 'src/client/offline-page.ts',
  icon: 'src/styles/seal.svg',
};
/** Code that is no file among the assets: what runs before the first paint stands in the page itself, the worker at the top. */
const TEXTS = { inline: 'src/client/before-paint.ts', worker: 'src/client/service-worker.ts' };

const OPTIONS = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  loader: { '.svg': 'copy' },
  logLevel: 'silent',
  outdir: 'assets',
  metafile: true,
  entryNames: '[name]',
  write: false,
} satisfies BuildOptions;

/** Site-relative addresses, each with a hash of its content in its name; `inline` and `worker` are the texts of scripts. */
export type Assets = Readonly<Record<keyof typeof LOADED | keyof typeof TEXTS, string>>;

/** What browsers load, and of which files it was made. */
export interface AssetBundle {
  readonly assets: Assets;
  readonly files: readonly (PlainFile & { readonly text: string })[];
  /** Paths of the sources, this module among them. */
  readonly sources: readonly string[];
}

/**
 * Bundles style sheets and browser code.
 * @throws esbuild's error, which names file, line and column, where one of them is at fault.
 */
export async function bundleAssets(): Promise<AssetBundle> {
  // Most builds find the bundles as they were, and do without the bundler.
  const { build } = await import('esbuild');
  const [loaded, texts] = await Promise.all([
    build({ ...OPTIONS, entryPoints: LOADED }),
    build({ ...OPTIONS, entryPoints: TEXTS, format: 'iife' }),
  ]);
  const files = loaded.outputFiles.map(({ path, text }) => {
    // Not the bundler's own hash, into which the places of the sources go: wherever a site is built, its bytes are the same.
    const { name, ext } = parse(path);
    return { name, url: `/assets/${name}.${shortHash(text)}${ext}`, text };
  });
  const addresses = files.map(({ name, url }) => [name, url]);
  const scripts = texts.outputFiles.map(({ path, text }) => [parse(path).name, text.trim()]);
  return {
    assets: Object.fromEntries([...addresses, ...scripts]) as Assets,
    files: files.map(({ url, text }) => ({ url, text })),
    sources: [THIS, ...Object.keys({ ...loaded.metafile.inputs, ...texts.metafile.inputs })].sort(),
  };
}
