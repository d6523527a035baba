import { basename } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { PlainFile } from './prepared-site.ts';

/** What pages load, by the name that templates know it by. */
const LOADED = {
  style: 'src/styles/site.css',
  script: 'src/client/site.ts',
  search: 'src/client/search-page.ts',
  download: 'src/client/download.ts',
  icon: 'src/styles/seal.svg',
};
/** Runs before the first paint, and so stands in the page itself. */
const INLINE = 'src/client/before-paint.ts';

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
  entryNames: '[name].[hash]',
  write: false,
} satisfies BuildOptions;

/** Site-relative addresses, each with a hash of its content in its name; `inline` is a script's text. */
export type Assets = Readonly<Record<keyof typeof LOADED | 'inline', string>>;

/**
 * Bundles style sheets and browser code.
 * @throws esbuild's error, which names file, line and column, where one of them is at fault.
 */
export async function bundleAssets(): Promise<{ assets: Assets; files: PlainFile[] }> {
  const [loaded, inline] = await Promise.all([
    build({ ...OPTIONS, entryPoints: LOADED }),
    build({ ...OPTIONS, entryPoints: [INLINE], format: 'iife' }),
  ]);
  const files = loaded.outputFiles.map(({ path, text }) => ({ url: `/assets/${basename(path)}`, text }));
  const addresses = files.map(({ url }) => [basename(url).replace(/\..*$/, ''), url]);
  return {
    assets: { ...Object.fromEntries(addresses), inline: inline.outputFiles[0]?.text.trim() } as Assets,
    files,
  };
}
