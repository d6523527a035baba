import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { loadSettings, type Settings } from '../site/settings.ts';
import { loadStrings, type Strings } from '../site/strings.ts';
import { type AliasBook, loadAliases } from '../taxonomy/aliases.ts';
import { type AssetBundle, type Assets, bundleAssets } from './assets.ts';
import type { PlainFile } from './prepared-site.ts';

const DATA = 'content/_data';
/** Where a project keeps its settings. */
export const SETTINGS_FILE = join(DATA, 'site.yaml');

/** Everything that a site is made of besides its notes and its templates. */
export interface Project {
  readonly settings: Settings;
  readonly strings: Strings;
  readonly aliases: AliasBook;
  /** Addresses of style sheets, scripts and icons, by name. */
  readonly assets: Assets;
  /** Those files themselves. */
  readonly files: readonly PlainFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads settings, words and aliases, and bundles what browsers load. `drafts` counts instead of what `site.yaml` says.
 * `bundle` makes the bundles, or knows them.
 * @throws where a style sheet or a script is at fault.
 */
export async function loadProject(
  drafts?: Settings['drafts'],
  bundle: () => Promise<AssetBundle> = bundleAssets,
): Promise<Project> {
  const [site, words, names, bundled] = await Promise.all([
    loadSettings(SETTINGS_FILE),
    loadStrings(join(DATA, 'strings.yaml')),
    loadAliases(join(DATA, 'aliases.yaml')),
    bundle(),
  ]);
  return {
    settings: { ...site.settings, drafts: drafts ?? site.settings.drafts },
    strings: words.strings,
    aliases: names.aliases,
    assets: bundled.assets,
    files: bundled.files,
    diagnostics: [site, words, names].flatMap((part) => part.diagnostics),
  };
}
