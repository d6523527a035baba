import { allowedTerms } from './allowed-terms.ts';
import type { Check } from './check.ts';
import { doubled } from './doubled.ts';
import { doubtfulPairs } from './doubtful-pairs.ts';
import { long, short } from './length.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { placeholders, remarks } from './remarks.ts';
import { summaries } from './summaries.ts';
import { untranslated } from './untranslated.ts';

/** What is looked for in every note, in the order in which it is told of one line. Another check is another row. */
export const CHECKS: readonly Check[] = [
  placeholders,
  untranslated,
  doubled,
  short,
  long,
  summaries,
  numbers,
  names,
  remarks,
  doubtfulPairs,
  allowedTerms,
];
