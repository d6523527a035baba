import { chineseMentions } from './chinese.ts';
import { englishMentions } from './english.ts';
import type { Mention, Value } from './mention.ts';

/** Numbers of a passage that its counterpart does not have, in the order of the text. */
export interface NumberDifference {
  readonly en: readonly Mention[];
  readonly zh: readonly Mention[];
}

/** Compares the numbers of a passage with those of its translation. Both empty: they agree. */
export function compareNumbers(en: string, zh: string): NumberDifference {
  const [left, right] = [englishMentions(en), chineseMentions(zh)];
  return { en: missing(left, right), zh: missing(right, left) };
}

function missing(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const known = new Set(others.flatMap(({ values }) => values.map(nameOf)));
  return mentions
    .filter(({ loose, values }) => !loose && !values.some((value) => known.has(nameOf(value))))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** Six digits are enough to know a number by. */
function nameOf(value: Value): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;
}
