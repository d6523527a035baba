import type { SentenceLink, Span } from '../model.ts';
import type { Atom, Atoms } from './atoms.ts';
import { type Placed, placed, placesOf } from './group-links.ts';
import { lengthScore, ratioOf, widthsOf } from './length.ts';

/** A sentence whose translation is as long as expected, or nearly: more than two in three of those that are known. */
const FITTING = -1;

/**
 * The links of a unit whose sentences tell by themselves what they translate: none where a side is empty, one where a side is a single sentence,
 * which translates whatever the other says, and one by one where both have as many and each is as long as the other's. `null`: they have to be searched for.
 */
export function plainLinks(atoms: Atoms): SentenceLink[] | null {
  const { en, zh } = atoms;
  if (en.length === 0 || zh.length === 0) return [];
  const sides = { en: placed(en, whole(en)), zh: placed(zh, whole(zh)) };
  if (en.length === 1 || zh.length === 1) return [linkOf(sides, whole(en), whole(zh))];
  return isParallel(atoms) ? en.map((_, k) => linkOf(sides, [k, k + 1], [k, k + 1])) : null;
}

function linkOf(sides: { readonly en: Placed; readonly zh: Placed }, en: Span, zh: Span): SentenceLink {
  return { en: placesOf(sides.en, en), zh: placesOf(sides.zh, zh) };
}

function whole(atoms: readonly Atom[]): Span {
  return [0, atoms.length];
}

function isParallel({ en, zh }: Atoms): boolean {
  if (en.length !== zh.length) return false;
  const widths = { en: widthsOf(en), zh: widthsOf(zh) };
  const ratio = ratioOf(widths.en.at(-1) ?? 0, widths.zh.at(-1) ?? 0);
  const of = (sums: Float64Array, k: number) => (sums[k + 1] ?? 0) - (sums[k] ?? 0);
  return en.every((_, k) => lengthScore(of(widths.en, k) * ratio, of(widths.zh, k)) >= FITTING);
}
