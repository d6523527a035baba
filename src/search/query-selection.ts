import { type FacetFile, type FacetTerm, notesOf, type Selection, type Sort } from './query-facets.ts';

/** What a selection leaves. */
export interface Selected {
  /** Numbers of the notes, in the order that was asked for. */
  readonly notes: readonly number[];
  /** How many notes a term would leave, if it were chosen beside what is chosen in other facets. */
  readonly count: (facet: string, term: FacetTerm) => number;
}

export interface SelectOptions {
  /** The terms of a facet, chosen rare ones among them. */
  readonly terms: (facet: string) => readonly FacetTerm[];
  /** What the order goes by, where it is none of dates. */
  readonly ranks?: readonly number[];
  /** The notes that count at all; without it all do. */
  readonly among?: ReadonlySet<number>;
}

/** Which facet alone keeps a note away, by its place; or that none does, or more than one. */
const NONE = -1;
const SEVERAL = -2;

/** Applies a selection: within a facet any of the wanted terms, of all facets together each; no term that is not wanted. */
export function select(file: FacetFile, selection: Selection, { terms, ranks, among }: SelectOptions): Selected {
  const failed = new Int16Array(file.dates.length).fill(NONE);
  if (among) for (const note of failed.keys()) if (!among.has(note)) failed[note] = SEVERAL;
  file.facets.forEach(({ name }, place) => {
    const chosen = selection.chosen.get(name);
    if (chosen) keepAway(failed, chosenNotes(terms(name), chosen), place);
  });
  const { from, to } = selection;
  file.dates.forEach((date, note) => {
    if ((from && date < from) || (to && (date > to || date === ''))) failed[note] = SEVERAL;
  });
  const places = new Map(file.facets.map(({ name }, place) => [name, place]));
  const notes = [...failed.keys()].filter((note) => failed[note] === NONE);
  return {
    notes: notes.sort(comparison(selection.sort, ranks)),
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

interface ChosenNotes {
  /** Of any wanted term; `null` where none is wanted. */
  readonly wanted: ReadonlySet<number> | null;
  /** Of any term that is not wanted. */
  readonly refused: readonly number[];
}

function chosenNotes(terms: readonly FacetTerm[], chosen: ReadonlyMap<string, boolean>): ChosenNotes {
  const of = (state: boolean) => terms.filter(([, slug]) => chosen.get(slug) === state).flatMap(notesOf);
  return { wanted: [...chosen.values()].includes(true) ? new Set(of(true)) : null, refused: of(false) };
}

function keepAway(failed: Int16Array, { wanted, refused }: ChosenNotes, place: number): void {
  // What is not wanted is not wanted whatever else is chosen, in its own facet too.
  for (const note of refused) failed[note] = SEVERAL;
  if (wanted === null) return;
  for (const [note, before] of failed.entries()) {
    if (!wanted.has(note)) failed[note] = before === NONE ? place : SEVERAL;
  }
}

/** By rank, else by number, which follows the dates. Of notes that rank alike the newest comes first. */
function comparison(sort: Sort, ranks: readonly number[] | undefined): (a: number, b: number) => number {
  if (ranks) return (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || b - a;
  return sort === 'oldest' ? (a, b) => a - b : (a, b) => b - a;
}
