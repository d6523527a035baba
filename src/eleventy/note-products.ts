import type { Note } from '../model.ts';
import type { NoteGloss } from '../page/note-glosses.ts';
import { notePage } from '../page/note-page.ts';
import { noteJsonFile } from '../publish/note-json.ts';
import type { NotePostings } from '../search/note-postings.ts';
import { textFiles } from '../search/text-files.ts';
import type { Settings } from '../site/settings.ts';
import { type PlannedPage, planPage } from './page-kinds.ts';
import type { PlainFile } from './prepared-site.ts';
import type { NoteJob, NotePlace } from './product.ts';
import { searchSections } from './search-note.ts';

/** Finds what was read of a note. */
export interface NoteReader {
  readonly note: (place: NotePlace) => Promise<Note>;
  /** Its part of the search index. */
  readonly postings: (place: NotePlace) => Promise<NotePostings>;
  readonly glosses: (place: NotePlace) => Promise<readonly NoteGloss[]>;
}

/** Reads the note of a job, lays its page out and says it as data, for programs and for the search. */
export async function plannedNote(
  job: NoteJob,
  read: NoteReader,
  settings: Settings,
): Promise<{ page: PlannedPage; data: PlainFile[] }> {
  const note = await read.note(job);
  const page = notePage(note, job.context);
  // To lay out a long text once is half of the work; relative links are what the search's layout lacks.
  const views = note.links.length > 0 ? undefined : page.sections;
  const texts = job.listed ? textFiles({ sections: searchSections(note, views) }) : [];
  return {
    page: planPage('note', { ...page, layout: job.layout }),
    data: [...(settings.noteData ? [noteJsonFile(note, page, settings)] : []), ...texts],
  };
}
