import type { Place, SentenceLink, Span } from '../model.ts';
import type { Atom } from './atoms.ts';
import type { Group } from './groups.ts';
import type { Step } from './lattice.ts';

/**
 * The linked sentences of a unit, from the beads that made it: what was found in pairing need not be looked for again. Empty where one side is a single sentence,
 * which translates whatever the other says. `rows` and `columns` are the atoms of the whole text.
 */
export function groupLinks({ en, zh, steps }: Group, rows: readonly Atom[], columns: readonly Atom[]): SentenceLink[] {
  if (en[1] - en[0] < 2 || zh[1] - zh[0] < 2) return [];
  return stepLinks(steps, placed(rows, en), placed(columns, zh));
}

/** The beads among the steps of a search → links. */
export function stepLinks(steps: readonly Step[], en: Placed, zh: Placed): SentenceLink[] {
  return steps
    .filter(({ kind }) => kind === 'bead')
    .map((step) => ({ en: placesOf(en, step.en), zh: placesOf(zh, step.zh) }));
}

/** Where the atoms of a unit stand in its segments, which are counted, and offsets measured, from where the unit begins. */
export interface Placed {
  /** Number of the first atom. */
  readonly first: number;
  readonly places: readonly Place[];
}

/** The atoms of a range, which is a unit's. */
export function placed(atoms: readonly Atom[], [from, to]: Span): Placed {
  const places: Place[] = [];
  let [segment, begin, before] = [-1, 0, -1];
  for (let k = from; k < to; k++) {
    const atom = atoms[k];
    if (!atom) break;
    if (atom.segment !== before) [segment, begin, before] = [segment + 1, atom.span[0], atom.segment];
    places.push({ segment, span: [atom.span[0] - begin, atom.span[1] - begin] });
  }
  return { first: from, places };
}

/** The stretches that a range of atoms covers, one a segment. */
export function placesOf({ first, places }: Placed, [from, to]: Span): Place[] {
  const merged: Place[] = [];
  for (const { segment, span } of places.slice(from - first, to - first)) {
    const last = merged.at(-1);
    if (last?.segment === segment) merged[merged.length - 1] = { segment, span: [last.span[0], span[1]] };
    else merged.push({ segment, span });
  }
  return merged;
}
