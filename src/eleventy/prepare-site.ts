import { join } from 'node:path';
import { noteEntry } from '../page/note-entry.ts';
import { siteIndex } from '../page/site-index.ts';
import { indexPages } from '../page/site-pages.ts';
import { loadCorpus } from '../pipeline.ts';
import { plainFiles } from '../publish/plain-files.ts';
import { loadSettings, type Settings } from '../site/settings.ts';
import { loadStrings } from '../site/strings.ts';
import { loadAliases } from '../taxonomy/aliases.ts';
import { bundleAssets } from './assets.ts';
import { notePages } from './note-pages.ts';
import type { PreparedSite } from './prepared-site.ts';

const DATA = 'content/_data';
/** Where a project keeps its settings. */
export const SETTINGS_FILE = join(DATA, 'site.yaml');

/** What a build may be told; the defaults are those of the project. */
export interface SiteOptions {
  /** Folder of the notes. */
  readonly notes?: string;
  /** Instead of what `site.yaml` says. */
  readonly drafts?: Settings['drafts'];
}

/**
 * Reads settings and notes and makes everything that Eleventy writes: notes → index → pages.
 * What is wrong with a note is among the diagnostics.
 * @throws where the project itself is at fault: no folder of notes, an error in a style sheet.
 */
export async function prepareSite({ notes = 'content/notes', drafts }: SiteOptions = {}): Promise<PreparedSite> {
  const [site, words, names, bundle] = await Promise.all([
    loadSettings(SETTINGS_FILE),
    loadStrings(join(DATA, 'strings.yaml')),
    loadAliases(join(DATA, 'aliases.yaml')),
    bundleAssets(),
  ]);
  const settings = { ...site.settings, drafts: drafts ?? site.settings.drafts };
  const { corpus, diagnostics } = await loadCorpus(notes, settings);
  const index = siteIndex(corpus.notes.map(noteEntry), settings, names.aliases);
  const indexes = indexPages(index);
  const rendered = notePages(corpus, index, notes);
  return {
    settings,
    strings: words.strings,
    pages: { ...indexes.pages, notes: rendered.pages },
    assets: bundle.assets,
    files: [...bundle.files, ...plainFiles(index), ...rendered.files],
    diagnostics: [site, words, names, { diagnostics }, index, indexes, rendered].flatMap((part) => part.diagnostics),
  };
}
