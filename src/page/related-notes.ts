import type { NotePath, TaxonomyName } from '../model.ts';
import type { Term } from '../taxonomy/term.ts';
import type { NoteEntry } from './note-entry.ts';
import type { SiteIndex } from './site-index.ts';
import type { RelatedNote } from './view.ts';

const MOST = 6;
/** A term that more older notes share says nothing of two of them, and would cost too much. */
const COMMON = 200;
/** One shared term is reason enough where no more older notes have it. */
const RARE = 12;

/**
 * Older notes on the same things, the closest first: rare terms count for more than common ones. Newer notes have no say,
 * not even in how common a term is, so that a page never changes because a note was added after it. A series has its own
 * navigation and counts for nothing here.
 */
export function relatedNotes({ path }: NoteEntry, index: SiteIndex): RelatedNote[] {
  const { byName, ofNote } = index.taxonomies;
  const terms = (ofNote.get(path) ?? []).filter(({ taxonomy }) => byName[taxonomy].definition.order === 'newest');
  return closest(terms, path, countingRoom(index)).map((place) => {
    const other = index.listed[place]?.path ?? '';
    const { title, lang, url, date } = index.cardOf(other);
    const shared = (ofNote.get(other) ?? []).filter((term) => terms.includes(term));
    return { card: { label: title, lang, url, date }, shared: countByTaxonomy(shared) };
  });
}

/** Numbers instead of notes, and room to count in: every note of a corpus is counted against a thousand others. */
interface CountingRoom {
  /** Places among the listed notes, from the newest. */
  readonly places: ReadonlyMap<NotePath, number>;
  /** By place: the weight of what is shared, and how many terms that is, a rare one as two. All 0 between uses. */
  readonly weights: Float64Array;
  readonly counts: Uint16Array;
}

/** Places of the closest notes behind `path` in the order of the corpus. */
function closest(terms: readonly Term[], path: NotePath, room: CountingRoom): number[] {
  const { weights, counts } = room;
  const touched = tally(terms, room.places.get(path) ?? 0, room);
  const weightOf = (place: number) => weights[place] ?? 0;
  const best = touched
    .filter((place) => (counts[place] ?? 0) > 1)
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
    .slice(0, MOST);
  for (const place of touched) {
    weights[place] = 0;
    counts[place] = 0;
  }
  return best;
}

/** Counts what the notes behind `own` share with it. Returns their places. */
function tally(terms: readonly Term[], own: number, room: CountingRoom): number[] {
  const { weights, counts } = room;
  const touched: number[] = [];
  for (const term of terms) {
    const { places } = term;
    const first = firstBehind(own, places);
    const older = places.length - first;
    if (older > COMMON) continue;
    const weight = 1 / Math.log2(older + 2);
    const count = older <= RARE ? 2 : 1;
    for (let at = first; at < places.length; at++) {
      const place = places[at] as number;
      if (counts[place] === 0) touched.push(place);
      weights[place] = (weights[place] ?? 0) + weight;
      counts[place] = (counts[place] ?? 0) + count;
    }
  }
  return touched;
}

const rooms = new WeakMap<SiteIndex, CountingRoom>();

function countingRoom(index: SiteIndex): CountingRoom {
  const { listed } = index;
  const room = rooms.get(index) ?? {
    places: new Map(listed.map(({ path }, place) => [path, place])),
    weights: new Float64Array(listed.length),
    counts: new Uint16Array(listed.length),
  };
  rooms.set(index, room);
  return room;
}

/** Where in an ascending list the places behind `own` begin. */
function firstBehind(own: number, places: readonly number[]): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= own) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countByTaxonomy(terms: readonly Term[]): RelatedNote['shared'] {
  const counts = new Map<TaxonomyName, number>();
  for (const { taxonomy } of terms) counts.set(taxonomy, (counts.get(taxonomy) ?? 0) + 1);
  return [...counts].map(([taxonomy, count]) => ({ taxonomy, count })).sort((a, b) => b.count - a.count);
}
