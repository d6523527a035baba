import { chosenLexicon, lexiconAt } from '../align/chosen-lexicon.ts';
import { bundleAssets } from '../eleventy/assets.ts';
import type { SiteSources } from '../eleventy/plan-site.ts';
import { loadProject } from '../eleventy/project.ts';
import type { Settings } from '../site/settings.ts';
import { recallAssets } from './assets-cache.ts';
import { readingDigest } from './digests.ts';
import type { NoteSettings } from './tasks.ts';

/** What a site is to be made of. */
export interface SourceOptions {
  /** Folder of the notes. */
  readonly notes: string;
  /** Instead of what `site.yaml` says. */
  readonly drafts?: Settings['drafts'];
  /** File of a lexicon, `none`, or nothing for the author's own. */
  readonly lexicon?: string;
  /** Makes everything anew, whatever an earlier build left. */
  readonly clean?: boolean;
}

/** What a site is made of, but its notes. */
export interface Sources extends Pick<SiteSources, 'project' | 'learnt'> {
  /** How they are read. */
  readonly notes: NoteSettings;
}

/**
 * The project, what its lexicon has learnt, and how its notes are read.
 * @throws where the project itself is at fault, or the lexicon is none: before any work is shared out.
 */
export async function sourcesOf(options: SourceOptions): Promise<Sources> {
  const project = await loadProject(options.drafts, options.clean ? bundleAssets : recallAssets);
  const { zone } = project.settings;
  const lexicon = chosenLexicon(options.lexicon);
  const learnt = (await lexiconAt(lexicon))?.names ?? [];
  return { project, learnt, notes: { folder: options.notes, zone, lexicon, reading: readingDigest(zone, lexicon) } };
}
