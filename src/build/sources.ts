import { chosenLexicon, lexiconAt } from '../align/chosen-lexicon.ts';
import { bundleAssets } from '../eleventy/assets.ts';
import { loadProject, type Project } from '../eleventy/project.ts';
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

/**
 * The project, and how its notes are read.
 * @throws where the project itself is at fault, or the lexicon is none: before any work is shared out.
 */
export async function sourcesOf(options: SourceOptions): Promise<{ project: Project; notes: NoteSettings }> {
  const project = await loadProject(options.drafts, options.clean ? bundleAssets : recallAssets);
  const { zone } = project.settings;
  const lexicon = chosenLexicon(options.lexicon);
  await lexiconAt(lexicon);
  return { project, notes: { folder: options.notes, zone, lexicon, reading: readingDigest(zone, lexicon) } };
}
