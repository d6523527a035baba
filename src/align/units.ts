import type { Segment, SentenceLink, TranslationUnit } from '../model.ts';
import type { Atom } from './atoms.ts';
import type { Group } from './groups.ts';

/**
 * Groups in order, which cover all atoms → units. English segments are cut where a group ends, Chinese ones never need to be. `links` says which sentences
 * of a group translate which, where that is known.
 */
export function unitsOf(
  groups: readonly Group[],
  en: { readonly segments: readonly Segment[]; readonly atoms: readonly Atom[] },
  zh: { readonly segments: readonly Segment[]; readonly atoms: readonly Atom[] },
  { confidence, links }: { confidence: readonly number[]; links: ((group: Group) => SentenceLink[]) | null },
): TranslationUnit[] {
  return groups.map((group, k) => ({
    kind: 'unit',
    en: slices(en.segments, en.atoms.slice(...group.en)),
    zh: slices(zh.segments, zh.atoms.slice(...group.zh)),
    confidence: confidence[k] as number,
    ...(links && { links: links(group) }),
  }));
}

/** Consecutive atoms → the stretches of segments that they cover. */
function slices(segments: readonly Segment[], atoms: readonly Atom[]): Segment[] {
  const cut: Segment[] = [];
  for (let k = 0; k < atoms.length; ) {
    const first = atoms[k];
    if (!first) break;
    let last = first;
    while (atoms[k + 1]?.segment === first.segment) last = atoms[++k] ?? last;
    k++;
    const segment = segments[first.segment];
    if (segment) cut.push(slice(segment, first.span[0], last.span[1]));
  }
  return cut;
}

/** Part of a segment. The label and the time stay with its beginning; line and wraps follow the cut. */
function slice(segment: Segment, from: number, to: number): Segment {
  if (from === 0 && to === segment.text.length) return segment;
  const { text, lang, line, label, start, wraps = [], frames } = segment;
  const first = countUpTo(wraps, from);
  const own = wraps.slice(first, countUpTo(wraps, to - 1)).map((wrap) => wrap - from);
  return {
    text: text.slice(from, to),
    lang,
    line: line + first,
    ...(from === 0 && label !== undefined && { label }),
    ...(from === 0 && start !== undefined && { start }),
    ...(own.length > 0 && { wraps: own }),
    frames,
  };
}

/** How many of ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
