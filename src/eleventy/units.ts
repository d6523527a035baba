import type { NoteSource } from '../model.ts';
import { sectionViews } from '../page/section-views.ts';
import type { NotePage, SectionView } from '../page/view.ts';
import { readBody, readNote } from '../pipeline.ts';

/**
 * The `units` filter: the sections of a note with their paired units. A note's page has them already; a note's source
 * or a raw body in markdown goes through the pipeline's own function, so that any layout can pair any text.
 * @throws {TypeError} for anything else, which is a mistake in a template.
 */
export function unitsOf(note: NotePage | NoteSource | string): readonly SectionView[] {
  if (typeof note === 'string') return sectionViews(readBody(note));
  if ('sections' in note) return note.sections;
  // The zone decides about dates, of which a body has none.
  if ('text' in note) return sectionViews(readNote(note, { zone: 'UTC' }).note.bitext);
  throw new TypeError('The filter `units` takes a note, its source or a text in markdown.');
}
