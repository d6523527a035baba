import type { Place, SentenceLink, Span } from '../model.ts';
import type { Atom } from './atoms.ts';
import type { Group } from './groups.ts';

/**
 * The linked sentences of a unit, from the beads that made it: what was found in pairing need not be looked for again. Empty where one side is a single sentence,
 * which translates whatever the other says.
 */
export function groupLinks({ en, zh, steps }: Group, rows: readonly Atom[], columns: readonly Atom[]): SentenceLink[] {
  if (en[1] - en[0] < 2 || zh[1] - zh[0] < 2) return [];
  return steps
    .filter(({ kind }) => kind === 'bead')
    .map((step) => ({ en: places(rows, en[0], step.en), zh: places(columns, zh[0], step.zh) }));
}

/**
 * Atoms in order → the stretches that they cover, one a segment: segments are counted, and offsets measured, from where the unit begins, which
 * is at the atom `start`.
 */
export function places(atoms: readonly Atom[], start: number, [from, to]: Span): Place[] {
  const merged: Place[] = [];
  let [segment, begin] = [0, atoms[start]?.span[0] ?? 0];
  for (let k = start; k < to; k++) {
    const atom = atoms[k];
    if (!atom) break;
    if (k > start && atom.segment !== atoms[k - 1]?.segment) [segment, begin] = [segment + 1, atom.span[0]];
    if (k < from) continue;
    const last = merged.at(-1);
    const end = atom.span[1] - begin;
    if (last?.segment === segment) merged[merged.length - 1] = { segment, span: [last.span[0], end] };
    else merged.push({ segment, span: [atom.span[0] - begin, end] });
  }
  return merged;
}
