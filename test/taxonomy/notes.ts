import type { NoteTerms } from '../../src/model.ts';
import { TAXONOMIES } from '../../src/site/taxonomies.ts';
import type { TaggedNote } from '../../src/taxonomy/term.ts';

/** The terms of a note that has no others. */
export function terms(some: Partial<NoteTerms>): NoteTerms {
  return { ...(Object.fromEntries(TAXONOMIES.map(({ name }) => [name, []])) as unknown as NoteTerms), ...some };
}

/** A listed note of a day in March 2025, with its companies. */
export function note(day: number, companies: readonly string[], more: Partial<TaggedNote> = {}): TaggedNote {
  const date = `2025-03-${String(day).padStart(2, '0')}`;
  return { path: `${day}.md`, date, listed: true, terms: terms({ companies }), ...more };
}
