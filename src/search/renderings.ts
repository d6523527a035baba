import { type FoldedUnit, foldedUnits } from './folded-units.ts';
import { nameFinder } from './name-places.ts';
import { foldText } from './query-fold.ts';
import type { SearchNote } from './search-note.ts';

/** A term in both languages, and the number of units of its note in which the one stands for the other. */
export type NoteRendering = readonly [zh: string, en: string, units: number];

/** `英伟达 (NVIDIA)`, either way round: group 1 a name, 2 another in brackets. */
const SELF_GLOSS = /^([^()（）]{1,60}?)\s*[(（]([^()（）]{1,60})[)）]$/;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * A note → how it renders the terms that it names in both languages: those that its text explains, and those of its front
 * matter. Depends on the note alone, so that the renderings of all notes are a sum.
 */
export function noteRenderings(note: SearchNote, units = foldedUnits(note)): NoteRendering[] {
  const named = [...note.glosses, ...selfGlosses(note)].filter(([zh, en]) => HAN.test(zh) && LATIN.test(en));
  const pairs = new Map(named.map((pair) => [pair.join('\n'), pair]));
  if (pairs.size === 0) return [];
  return [...pairs.values()].map(([zh, en]) => [zh, en, unitsWith(zh, en, units)]);
}

/** The names that a term is written with: `英伟达 (NVIDIA)` → `英伟达`, `NVIDIA`. */
export function namesIn(term: string): string[] {
  return (SELF_GLOSS.exec(term)?.slice(1) ?? [term]).filter((name) => name !== undefined);
}

function selfGlosses({ terms }: SearchNote): SearchNote['glosses'][number][] {
  return Object.values(terms)
    .flat()
    .flatMap((term): SearchNote['glosses'][number][] => {
      const [, first, second] = SELF_GLOSS.exec(term) ?? [];
      if (first === undefined || second === undefined) return [];
      if (HAN.test(first) && LATIN.test(second) && !HAN.test(second)) return [[first, second]];
      return HAN.test(second) && LATIN.test(first) && !HAN.test(first) ? [[second, first]] : [];
    });
}

/** At least one: where the author says that the one is the other. */
function unitsWith(zh: string, en: string, units: readonly FoldedUnit[]): number {
  const chinese = foldText(zh);
  const find = nameFinder(en);
  const both = units.filter((unit) => unit.zh.includes(chinese) && find(unit.en).length > 0);
  return Math.max(1, both.length);
}
