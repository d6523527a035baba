import { type AssetBundle, bundleAssets } from '../eleventy/assets.ts';
import { readRecords, writeRecords } from '../ledger/record-file.ts';
import { assetsDigest } from './digests.ts';
import { ASSETS } from './places.ts';

/**
 * The bundles of style sheets and browser code: those that an earlier build made of the same sources, else made anew. To start
 * the bundler costs a fifth of a build in which nothing changed.
 * @throws where one of the sources is at fault.
 */
export async function recallAssets(): Promise<AssetBundle> {
  const { intact, records } = readRecords(ASSETS);
  const [made, known] = records as [string?, AssetBundle?];
  if (intact && known && made === assetsDigest(known.sources)) return known;
  const bundle = await bundleAssets();
  writeRecords(ASSETS, [assetsDigest(bundle.sources), bundle]);
  return bundle;
}
