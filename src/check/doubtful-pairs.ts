import { DOUBTFUL } from '../align/confidence.ts';
import { type Check, opening, pairsOf, placeOf, textOf } from './check.ts';

/** Pairs that the aligner made and is not sure of. */
export const doubtfulPairs: Check = {
  code: 'translation/doubtful-pair',
  severity: 'info',
  hint: 'Read the two; if they do not belong together, put <!-- pair --> between passages in both languages.',
  find: ({ note, lines }) =>
    pairsOf(note).flatMap((unit) => {
      const { en, zh, confidence = 1 } = unit;
      if (confidence >= DOUBTFUL) return [];
      const words = `“${opening(textOf(zh))}” may not translate “${opening(textOf(en))}”`;
      return [{ message: `${words} (confidence ${confidence.toFixed(2)}).`, ...placeOf(unit, lines) }];
    }),
};
