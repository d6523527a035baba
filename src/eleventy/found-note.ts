import { type Digest, digestOfData } from '../ledger/digest.ts';
import type { Note, TaxonomyName } from '../model.ts';
import { type NoteEntry, noteEntry } from '../page/note-entry.ts';
import type { NoteGloss } from '../page/note-glosses.ts';
import type { FacetNote } from '../search/facets.ts';
import type { PlannedNote } from '../search/index-plan.ts';
import type { Mention } from '../search/note-mentions.ts';
import type { NotePostings } from '../search/note-postings.ts';
import { textUrl } from '../search/query-format.ts';
import { collation } from '../text/collate.ts';

/**
 * What a site is planned from: plain data, about a kilobyte a note. The whole note is read again when its page is made, so
 * that memory does not grow with the text.
 */
export interface FoundNote {
  /** Name of the whole note: a digest of everything that it was read from. */
  readonly key: Digest;
  readonly entry: NoteEntry;
  readonly layout: Note['meta']['layout'];
  readonly links: Note['links'];
  readonly search: SearchSummary;
  readonly glosses: GlossSummary;
}

/** What the glossary is planned from. */
export interface GlossSummary {
  /** Of all that the note's glosses say and where. */
  readonly digest: Digest;
  /** Their names in the order of the text; `initials` are two letters, under which the Chinese and the English one stand. */
  readonly names: readonly (readonly [zh: string, en: string, initials: string])[];
}

/** What the search index is planned from. */
export interface SearchSummary
  extends Pick<PlannedNote, 'hash' | 'size'>,
    Pick<FacetNote, 'shape' | 'length'>,
    Pick<NotePostings, 'renderings'> {
  /** Whom the note says something of, and how much that is worth; the same numbers as its postings' mentions. */
  readonly mentions: readonly (readonly [taxonomy: TaxonomyName, term: string, worth: number])[];
  /** Addresses of the files of the note's texts. */
  readonly texts: readonly string[];
}

/** What was worked out of a note when it was read, beside the note itself. */
interface Worked {
  readonly postings: NotePostings;
  readonly glosses: readonly NoteGloss[];
}

/** A note and what was worked out of it → what the site is planned from. */
export function foundNote(note: Note, key: Digest, { postings, glosses }: Worked): FoundNote {
  const { hash, lists, row, shape, length, renderings, mentions } = postings;
  const texts = row.parts.map(([, name]) => textUrl(name));
  return {
    key,
    entry: noteEntry(note),
    layout: note.meta.layout,
    links: note.links,
    search: { hash, size: lists.length, shape, length, texts, renderings, mentions: mentions.map(worthOf) },
    glosses: {
      digest: digestOfData(glosses),
      names: glosses.map(({ zh, en }) => [zh, en, collation(zh).initial + collation(en).initial]),
    },
  };
}

/** A unit is worth quoting for the other names in it, more than for any of them if it is in both languages. */
function worthOf({ taxonomy, term, others, en, zh }: Mention): SearchSummary['mentions'][number] {
  return [taxonomy, term, others + (en && zh ? BOTH : 0)];
}

/** More than a unit has names. */
const BOTH = 1000;
