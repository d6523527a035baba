/** How much of an answer a reader is shown at first: what it may cost, and what can be said of the rest. */
import type { Answer, AskOptions } from './query.ts';
import type { FoundNote } from './query-verify.ts';

/** Hits of a note that are shown. */
const UNITS = 3;
/** Files of a note that are read on for more hits: each weighs some 14 kB. */
const FILES = 1;
/** Files that are read for each note that is wanted: a phrase whose words stand apart everywhere would read all texts else. */
const TEXTS = 1.75;

/** Notes that hold something. */
export interface FoundNotes {
  /** The best first. */
  readonly notes: readonly FoundNote[];
  /** All notes that hold it, or may: `exact` says which. */
  readonly count: number;
  readonly exact: boolean;
  /** How many of them have been looked at, where fewer hold it than are wanted and there are more to look at. */
  readonly looked: number | null;
}

/** What may be read for so many notes. */
export function firstOptions(wanted: number): Required<Pick<AskOptions, 'wanted' | 'texts' | 'units' | 'files'>> {
  return { wanted, texts: Math.ceil(wanted * TEXTS), units: UNITS, files: FILES };
}

/** The first notes of an answer that was asked for with `firstOptions`. */
export async function firstNotes({ notes, candidates, likely, progress }: Answer, wanted: number): Promise<FoundNotes> {
  const found: FoundNote[] = [];
  for await (const note of notes) found.push(note);
  // As many as are wanted: whether there are more, only their texts say.
  if (found.length === wanted && candidates.length > wanted)
    return { notes: found, count: Math.max(likely, wanted), exact: false, looked: null };
  if (progress.isWhole || candidates.length === found.length)
    return { notes: found, count: found.length, exact: true, looked: null };
  return { notes: found, count: likely, exact: false, looked: progress.looked };
}
