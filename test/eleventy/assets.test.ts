import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleAssets } from '../../src/eleventy/assets.ts';

const { assets, files } = await bundleAssets();

test('every asset has an address with a hash of its content', () => {
  expect(Object.keys(assets).sort()).toEqual([
    'browse',
    'browseStyle',
    'download',
    'icon',
    'inline',
    'offline',
    'script',
    'search',
    'searchStyle',
    'searchWorker',
    'style',
    'worker',
  ]);
  const { inline, worker, ...addresses } = assets;
  for (const [name, url] of Object.entries(addresses)) {
    expect(basename(url)).toMatch(new RegExp(`^${name}\\.[0-9a-z]{10}\\.(?:css|js|svg)$`));
    expect(files.map((file) => file.url)).toContain(url);
  }
});

test('bundles are the same whenever they are made', async () => {
  expect(await bundleAssets()).toMatchObject({ assets, files });
});

test('what stands in the page itself is a few hundred bytes, and ends no script element', () => {
  expect(assets.inline.length).toBeLessThan(600);
  expect(assets.inline).not.toMatch(/<\/script/i);
});

/** Addresses that no browser fetches by itself: a namespace, and the player that a reader asks for. */
const NAMED = /http:\/\/www\.w3\.org\/2000\/svg|https:\/\/www\.youtube-nocookie\.com\/embed\//g;

test('nothing is asked of another host', () => {
  for (const file of files) {
    if ('text' in file) expect(file.text.replace(NAMED, '')).not.toMatch(/https?:\/\/|\/\/\w/);
  }
});

test('the style sheet is below 10 kB, compressed', () => {
  const style = files.find(({ url }) => url === assets.style);
  expect(gzipSync(style && 'text' in style ? style.text : '').length).toBeLessThan(10_000);
});
