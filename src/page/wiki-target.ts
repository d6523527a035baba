import type { NotePath } from '../model.ts';
import { fileUrl, noteUrl } from '../site/urls.ts';
import { shortHash } from '../text/hash.ts';
import type { WikiLink } from '../text/wiki-link.ts';
import type { LinkTargets } from './note-links.ts';

/** Where a link of a note leads: an `href`, or `null`; and the file that must be published for it. */
export interface Target {
  readonly href: string | null;
  readonly file: string | null;
}

/** As Obsidian finds it: by its path below the folder of notes, else by its name, wherever it lies; of several the nearest to the top. */
export function wikiTarget({ target, heading }: WikiLink, from: NotePath, targets: LinkTargets): Target {
  const path = target === '' ? from : find(target, targets);
  if (path === undefined) return { href: null, file: null };
  if (path !== from && !targets.notes.has(path))
    return { href: targets.pathPrefix + fileUrl(path).slice(1), file: path };
  const place = heading === null ? '' : `#s-${shortHash(heading)}`;
  return { href: targets.pathPrefix + noteUrl(path).slice(1) + place, file: null };
}

function find(target: string, targets: LinkTargets): string | undefined {
  const wanted = target.replace(/^\/+/, '');
  const exact = [wanted, `${wanted}.md`].find((path) => targets.notes.has(path) || targets.files.has(path));
  if (exact !== undefined) return exact;
  const name = nameOf(wanted);
  const end = `/${wanted.toLowerCase()}`;
  return namesOf(targets)
    .get(name)
    ?.find((path) => `/${path.toLowerCase()}`.replace(/\.md$/, '').endsWith(end.replace(/\.md$/, '')));
}

const indexes = new WeakMap<LinkTargets, ReadonlyMap<string, readonly string[]>>();

/** Paths by the name of their file, in small letters and without `.md`; the shortest path first. Made once for a site. */
function namesOf(targets: LinkTargets): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(targets);
  if (known) return known;
  const names = new Map<string, string[]>();
  for (const path of [...targets.notes, ...targets.files].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const name = nameOf(path);
    const paths = names.get(name);
    if (paths) paths.push(path);
    else names.set(name, [path]);
  }
  indexes.set(targets, names);
  return names;
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).toLowerCase().replace(/\.md$/, '');
}
