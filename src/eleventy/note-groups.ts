import type { Diagnostic } from '../diagnostics.ts';
import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import { noteContext } from '../page/context.ts';
import type { NoteEntry } from '../page/note-entry.ts';
import { type NoteLinks, noteLinks } from '../page/note-links.ts';
import { seriesViews } from '../page/series-views.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { noteJsonUrl } from '../publish/note-json.ts';
import { noteUrl, outputPath } from '../site/urls.ts';
import type { FoundNote } from './found-note.ts';
import { layoutChooser } from './layouts.ts';
import { type NoteJob, type Product, type ProductGroup, ungrouped } from './product.ts';

/** What the pages of notes are planned from. */
interface NoteSources {
  readonly notes: readonly FoundNote[];
  /** Paths below the notes folder of the other files that lie there. */
  readonly files: readonly string[];
  /** See `noteDigests`; with the names of `linkName`. */
  readonly digests: ReadonlyMap<NotePath, Digest>;
  readonly frame: Digest;
}

/** The pages and the data of the notes that are published, how each is made, and which files of their folder they show or link to. */
export interface PlannedNotes {
  readonly groups: readonly ProductGroup[];
  /** How the page of a published note is made. */
  readonly jobOf: (path: NotePath) => NoteJob | null;
  readonly shown: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Notes of a group: few enough that the newest one is planned at once, many enough that there are few groups. */
const GROUP = 16;

/**
 * Plans the pages of notes in groups, from the oldest note on. What stands on a page follows from its note, from older ones
 * (related notes), from its series and from where its links lead: so a group is summed up without laying out a page, and a note
 * that is added changes the last group alone.
 */
export function noteGroups(index: SiteIndex, { notes, files, digests, frame }: NoteSources): PlannedNotes {
  const diagnostics: Diagnostic[] = [];
  const shown = new Set<string>();
  const found = new Map(notes.map((note) => [note.entry.path, note]));
  const targets = {
    notes: new Set(index.published.map(({ path }) => path)),
    files: new Set(files),
    pathPrefix: index.settings.pathPrefix,
  };
  const layoutOf = layoutChooser();
  const sheets = new Map<NotePath, Sheet>();
  for (const entry of index.published) {
    const note = found.get(entry.path) as FoundNote;
    const links = noteLinks({ path: entry.path, links: note.links }, targets);
    diagnostics.push(...links.diagnostics);
    for (const file of links.files) shown.add(file);
    const layout = layoutOf(entry.path, note.layout, diagnostics);
    sheets.set(entry.path, { entry, note, links, layout });
  }
  let older: Digest = '';
  const groups = inGroups(index.listed.toReversed()).map((entries, number): ProductGroup => {
    const some = entries.map(({ path }) => sheets.get(path) as Sheet);
    older = digestOf([older, ...entries.map(({ path }) => digests.get(path))].join('\n'));
    const digest = digestOfData([frame, older, some.map((sheet) => surroundings(sheet, index))]);
    return {
      inputs: { id: `notes ${number}`, digest },
      products: () => some.map((sheet) => productOf(sheet, index, frame)),
      divisible: true,
    };
  });
  const unlisted = index.published.filter(({ listed }) => !listed);
  const others = unlisted.map(({ path }) => productOf(sheets.get(path) as Sheet, index, frame));
  const jobOf = (path: NotePath) => {
    const sheet = sheets.get(path);
    return sheet ? noteJob(sheet, index) : null;
  };
  return { groups: [...groups, ungrouped(others)], jobOf, shown: [...shown], diagnostics };
}

/** A note, and what was found out about its page so far. */
interface Sheet {
  readonly entry: NoteEntry;
  readonly note: FoundNote;
  readonly links: NoteLinks;
  readonly layout: string;
}

/** Whatever a page depends on besides its own note and older ones. */
function surroundings({ entry, links, layout }: Sheet, index: SiteIndex): unknown {
  return [layout, links.links, links.files, seriesViews(entry, index)];
}

function inGroups<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / GROUP) }, (_, k) => items.slice(k * GROUP, (k + 1) * GROUP));
}

function noteJob({ entry, note, links, layout }: Sheet, index: SiteIndex): NoteJob {
  const { path, listed } = entry;
  return { path, listed, key: note.key, layout, context: noteContext(entry, links, index) };
}

function productOf(sheet: Sheet, index: SiteIndex, frame: Digest): Product {
  const { path, listed } = sheet.entry;
  const job = noteJob(sheet, index);
  const data = index.settings.noteData ? [noteJsonUrl(noteUrl(path))] : [];
  const urls = [noteUrl(path), ...data, ...(listed ? sheet.note.search.texts : [])];
  return { files: urls.map(outputPath), digest: digestOfData([frame, job]), job: () => ({ kind: 'note', note: job }) };
}
