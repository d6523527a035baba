import type { Diagnostic } from '../diagnostics.ts';
import type { Digest } from '../ledger/digest.ts';
import { redirectPages } from '../page/redirects.ts';
import { type SiteIndex, siteIndex } from '../page/site-index.ts';
import { hostFiles } from '../publish/hosting/host-files.ts';
import type { LearntName } from '../search/rendering-table.ts';
import { browseGroups } from './browse-products.ts';
import { feedProducts } from './feed-products.ts';
import { copiesOf, fileProducts } from './file-products.ts';
import type { FoundNote } from './found-note.ts';
import { glossaryGroups } from './glossary-products.ts';
import { indexGroups, saidDigest } from './index-products.ts';
import { type KeyOf, linkName, noteDigests } from './note-digests.ts';
import { noteGroups } from './note-groups.ts';
import { type ProductGroup, ungrouped } from './product.ts';
import type { Project } from './project.ts';
import { searchProducts } from './search-products.ts';
import { templateProducts } from './template-products.ts';
import { termGroups } from './term-products.ts';

/** What a site is planned from. */
export interface SiteSources {
  readonly project: Project;
  /** Folder of the notes. */
  readonly folder: string;
  readonly notes: readonly FoundNote[];
  /** Paths below that folder of the files that are no notes. */
  readonly files: readonly string[];
  /** Names in both languages that the author's lexicon has learnt, the surest first. */
  readonly learnt: readonly LearntName[];
  /** Digest of what every page shares: templates, words, settings, the code. */
  readonly frame: Digest;
}

/** Everything that the site will hold, and how each thing is made; nothing is made yet. */
export interface SitePlan {
  readonly groups: readonly ProductGroup[];
  /** Number of notes that have a page. */
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sources → index → products. Depends on nothing else: not on the clock, nor on what was built before. */
export function planSite(sources: SiteSources): SitePlan {
  const { project, folder, frame } = sources;
  const index = siteIndex(
    sources.notes.map(({ entry }) => entry),
    project.settings,
    project.aliases,
  );
  const old = redirectPages(index);
  const keyOf = keysOf(sources.notes, index);
  const digests = noteDigests(index, keyOf, linkName);
  const said = saidDigest(index, frame);
  const ofNotes = noteGroups(index, { ...sources, digests });
  const files = [
    ...project.files,
    ...hostFiles({ ...project, redirects: old.redirects }),
    ...copiesOf(ofNotes.shown, folder),
  ];
  return {
    groups: [
      // What takes the most memory comes first, while a worker has not yet grown by what pages take.
      ...searchProducts(index, sources.notes, sources),
      ...ofNotes.groups,
      ...indexGroups(index, { digests, redirects: old.redirects, said, frame }),
      ...browseGroups(index, sources.notes, said),
      ungrouped(fileProducts(files)),
      ungrouped(feedProducts(index, { ...ofNotes, frame })),
      ungrouped(templateProducts(frame)),
      ...glossaryGroups(index, sources.notes, frame),
      ...termGroups(index, sources.notes, { keyOf, digests, frame }),
    ],
    notes: index.published.length,
    diagnostics: [project, index, old, ofNotes].flatMap((part) => part.diagnostics),
  };
}

function keysOf(notes: readonly FoundNote[], { published }: SiteIndex): KeyOf {
  const keys = new Map(notes.map(({ key, entry }) => [entry.path, key]));
  for (const { path } of published) if (!keys.has(path)) throw new RangeError(`${path} was not read`);
  return (path) => keys.get(path) as Digest;
}
