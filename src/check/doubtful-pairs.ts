import { DOUBTFUL } from '../align/confidence.ts';
import { type Check, opening, placeOf } from './check.ts';

/** Pairs that the aligner made and is not sure of. */
export const doubtfulPairs: Check = {
  code: 'translation/doubtful-pair',
  severity: 'info',
  hint: 'Read the two; if they do not belong together, put <!-- pair --> between passages in both languages.',
  find: ({ pairs, lines }) =>
    pairs.flatMap(({ unit, en, zh }) => {
      const { confidence = 1 } = unit;
      if (confidence >= DOUBTFUL) return [];
      const words = `“${opening(zh)}” may not translate “${opening(en)}”`;
      return [{ message: `${words} (confidence ${confidence.toFixed(2)}).`, ...placeOf(unit, lines) }];
    }),
};
