import type { FacetFile, FacetTerm, Selection, Sort } from './query-facets.ts';

/** What a selection leaves. */
export interface Selected {
  /** Numbers of the notes, in the order that was asked for. */
  readonly notes: readonly number[];
  /** How many notes a term would leave, if it were chosen beside what is chosen in other facets. */
  readonly count: (facet: string, term: FacetTerm) => number;
}

export interface SelectOptions {
  /** A term of a facet by its slug, rare or not; `undefined` where there is none. */
  readonly term: (facet: string, slug: string) => FacetTerm | undefined;
  /** All notes in the order that was asked for, where it is none of dates: see {@link orderOf}. */
  readonly order?: readonly number[];
  /** The notes that count at all; without it all do. */
  readonly among?: ReadonlySet<number>;
}

/** Which facet alone keeps a note away, by its place; or that none does, or more than one. */
const NONE = -1;
const SEVERAL = -2;

/**
 * Applies a selection: within a facet any of the wanted terms, of all facets together each; no term that is not wanted.
 * Plain loops: whoever has clicked waits for this, and ten thousand notes are gone through before the code is warm.
 */
export function select(file: FacetFile, selection: Selection, { term, order, among }: SelectOptions): Selected {
  const failed = new Int16Array(file.dates.length).fill(NONE);
  if (among) for (let note = 0; note < failed.length; note++) if (!among.has(note)) failed[note] = SEVERAL;
  const places = new Map(file.facets.map(({ name }, place) => [name, place]));
  for (const [facet, states] of selection.chosen) {
    const place = places.get(facet);
    if (place !== undefined) keepAway(failed, states, { place, term: (slug) => term(facet, slug) });
  }
  keepDays(failed, file.dates, selection);
  return {
    notes: left(failed, selection.sort, order),
    count: (facet, term) => {
      const place = places.get(facet);
      let [note, count] = [0, 0];
      for (const gap of term[3]) {
        note += gap;
        if (failed[note] === NONE || failed[note] === place) count++;
      }
      return count;
    },
  };
}

interface ChosenFacet {
  readonly place: number;
  readonly term: (slug: string) => FacetTerm | undefined;
}

function keepAway(failed: Int16Array, states: ReadonlyMap<string, boolean>, { place, term }: ChosenFacet): void {
  const wanted = new Uint8Array(failed.length);
  let any = false;
  for (const [slug, state] of states) {
    any ||= state;
    let number = 0;
    for (const gap of term(slug)?.[3] ?? []) {
      number += gap;
      // What is not wanted is not wanted whatever else is chosen, in its own facet too.
      if (state) wanted[number] = 1;
      else failed[number] = SEVERAL;
    }
  }
  if (!any) return;
  for (let note = 0; note < failed.length; note++)
    if (wanted[note] === 0) failed[note] = failed[note] === NONE ? place : SEVERAL;
}

function keepDays(failed: Int16Array, dates: readonly string[], { from, to }: Selection): void {
  if (!from && !to) return;
  dates.forEach((date, note) => {
    if ((from && date < from) || (to && (date > to || date === ''))) failed[note] = SEVERAL;
  });
}

/** Notes that nothing keeps away. Numbers follow the dates. */
function left(failed: Int16Array, sort: Sort, order: readonly number[] | undefined): number[] {
  const notes: number[] = [];
  const last = failed.length - 1;
  for (let k = 0; k <= last; k++) {
    const note = order?.[k] ?? (sort === 'oldest' ? k : last - k);
    if (failed[note] === NONE) notes.push(note);
  }
  return notes;
}

/** All notes by what they rank by, least first; of notes that rank alike the newest comes first. */
export function orderOf(ranks: readonly number[]): number[] {
  return [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || b - a);
}
