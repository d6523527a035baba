import { relative, resolve } from 'node:path';
import { loadProject } from '../eleventy/project.ts';
import type { Note, NotePath } from '../model.ts';
import { filePaths, isNote, publishedFiles } from '../note/note-folder.ts';
import { noteContext } from '../page/context.ts';
import { type NoteEntry, noteEntry } from '../page/note-entry.ts';
import { noteLinks } from '../page/note-links.ts';
import { notePage } from '../page/note-page.ts';
import { type SiteIndex, siteIndex } from '../page/site-index.ts';
import type { NotePage } from '../page/view.ts';
import { loadNote } from '../pipeline.ts';
import type { Settings } from '../site/settings.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { absoluteUrl, HOME_URL, noteUrl } from '../site/urls.ts';
import { UsageError } from './usage-error.ts';

/** Which notes are wanted: named ones, else those of a term, else all that the site lists. */
export interface Selection {
  /** Folder of the notes. */
  readonly folder: string;
  /** Paths of notes, as seen from where the command was given, or from the folder. */
  readonly paths: readonly string[];
  /** `companies/nvidia`: a taxonomy, then a slug or a name. */
  readonly term?: string | undefined;
}

/** Notes that are wanted, each read when its turn comes. */
export interface Collection {
  readonly title: string;
  /** Address of what was collected: the site, a term or a note. */
  readonly url: string;
  readonly settings: Settings;
  readonly count: number;
  readonly notes: () => AsyncGenerator<{ readonly note: Note; readonly page: NotePage }>;
}

/**
 * Finds the notes of a selection. All notes are read once for what they are about, for terms, links and redirects depend on
 * all of them; the wanted ones once more for their text, so that only one is held at a time.
 * @throws {UsageError} where there is no such note or term.
 */
export async function collect({ folder, paths, term }: Selection): Promise<Collection> {
  const { settings, aliases } = await loadProject();
  const all = await filePaths(folder);
  const entries: NoteEntry[] = [];
  for (const path of all.filter(isNote)) {
    const { note } = await loadNote(folder, path, settings);
    if (note) entries.push(noteEntry(note));
  }
  const index = siteIndex(entries, settings, aliases);
  const wanted = wantedNotes(index, { folder, paths, term });
  const targets = {
    notes: new Set(index.published.map(({ path }) => path)),
    files: new Set(publishedFiles(folder, all)),
    pathPrefix: settings.pathPrefix,
  };
  return {
    title: wanted.title,
    url: absoluteUrl(wanted.url, settings),
    settings,
    count: wanted.notes.length,
    async *notes() {
      for (const path of wanted.notes) {
        const { note } = await loadNote(folder, path, settings);
        // It was there a moment ago; who removes it meanwhile does not want it.
        if (!note) continue;
        const context = noteContext(index.entryOf(path), noteLinks(note, targets), index);
        yield { note, page: notePage(note, context) };
      }
    },
  };
}

interface Wanted {
  readonly title: string;
  readonly url: string;
  readonly notes: readonly NotePath[];
}

function wantedNotes(index: SiteIndex, { folder, paths, term }: Selection): Wanted {
  if (paths.length > 0 && term !== undefined) throw new UsageError('Name notes or a term, not both.');
  if (term !== undefined) return notesOfTerm(index, term);
  if (paths.length > 0) return namedNotes(index, folder, paths);
  return { title: index.settings.title, url: HOME_URL, notes: index.listed.map(({ path }) => path) };
}

function notesOfTerm({ taxonomies, oldestFirst }: SiteIndex, written: string): Wanted {
  const [name = '', ...rest] = written.split('/');
  const definition = TAXONOMIES.find((row) => row.name === name);
  if (!definition) {
    const names = TAXONOMIES.map((row) => row.name).join(', ');
    throw new UsageError(`--term is a taxonomy and a term, such as companies/nvidia. There are ${names}.`);
  }
  const taxonomy = taxonomies.byName[definition.name];
  const called = rest.join('/');
  const term = taxonomy.terms.find(({ slug }) => slug === called) ?? taxonomy.byKey.get(taxonomy.resolve(called).key);
  if (!term) throw new UsageError(`No listed note belongs to ${written}.`);
  return { title: term.label, url: term.url, notes: oldestFirst(term) };
}

function namedNotes({ published, settings }: SiteIndex, folder: string, paths: readonly string[]): Wanted {
  const known = new Map(published.map((entry) => [entry.path, entry]));
  const entries = paths.map((path) => {
    const entry = known.get(path) ?? known.get(relative(resolve(folder), resolve(path)).replaceAll('\\', '/'));
    if (!entry) throw new UsageError(`There is no published note ${path} in ${folder}.`);
    return entry;
  });
  const [only, ...others] = entries;
  const single = only && others.length === 0;
  return {
    title: single ? only.title : settings.title,
    url: single ? noteUrl(only.path) : HOME_URL,
    notes: entries.map(({ path }) => path),
  };
}
