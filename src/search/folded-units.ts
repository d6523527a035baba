import { foldText } from './query-fold.ts';
import type { SearchNote, SearchText, SearchUnit } from './search-note.ts';

/** A unit with its texts as queries are compared with them, a line each. */
export interface FoldedUnit {
  readonly unit: SearchUnit;
  readonly en: string;
  readonly zh: string;
}

/** The units of a note, folded once for all who look for names in them. */
export function foldedUnits(
  { sections }: Pick<SearchNote, 'sections'>,
  fold: (text: string) => string = foldText,
): FoldedUnit[] {
  const folded = (texts: readonly SearchText[]) => texts.map(({ text }) => fold(text)).join('\n');
  return sections.flatMap(({ units }) => units.map((unit) => ({ unit, en: folded(unit.en), zh: folded(unit.zh) })));
}
