import { DOUBTFUL } from '../align/confidence.ts';
import { type Check, placeOf } from './check.ts';
import { compareNumbers, type NumberDifference } from './numbers/compare.ts';
import type { Mention } from './numbers/mention.ts';
import { type Pair, rate } from './pairs.ts';

/** Of fewer Han characters for an English word, a translation leaves out more than a number: another check says so. */
const ABRIDGED = 0.7;

/** Numbers that one side of a pair has and the other has not. */
export const numbers: Check = {
  code: 'translation/number',
  severity: 'warning',
  hint: 'Compare the two; write the number that was said.',
  find({ pairs, lines }) {
    const differences = pairs.map(({ en, zh }) => compareNumbers(plain(en), plain(zh)));
    return pairs.flatMap((pair, k) => {
      const own = withoutSlips(differences, k);
      if (!isTelling(own, pair)) return [];
      return [{ message: describe(own), ...placeOf(pair.unit, lines, own.zh[0]?.text) }];
    });
  },
};

/** Whether the numbers are what is wrong with a pair: of one that is abridged, or hardly a pair, only what both sides say counts. */
function isTelling({ en, zh }: NumberDifference, pair: Pair): boolean {
  if (en.length > 0 && zh.length > 0) return true;
  if ((pair.unit.confidence ?? 1) < DOUBTFUL) return false;
  return zh.length > 0 || (en.length > 0 && rate(pair) >= ABRIDGED);
}

/** Where a link leads and what is code is no text. */
const NOT_SPOKEN = /\]\([^()\s]*\)|https?:\/\/[^\s)）]+|`[^`\n]*`/g;

/** Signs of the above, and white space other than blanks. */
const ODD = /\]\(|:\/\/|`|[^\S ]/;

function plain(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replace(NOT_SPOKEN, (match) => ' '.repeat(match.length)).replace(/[^\S ]/g, ' ');
}

/** A number that the neighbour's other side lacks in its turn has slipped over the border of two units: no difference. */
function withoutSlips(differences: readonly NumberDifference[], k: number): NumberDifference {
  const around = [differences[k - 1], differences[k + 1]].filter((one) => one !== undefined);
  const [en, zh] = [around.flatMap((one) => one.en), around.flatMap((one) => one.zh)];
  const { en: left, zh: right } = differences[k] ?? { en: [], zh: [] };
  return { en: left.filter((one) => !hasEqual(zh, one)), zh: right.filter((one) => !hasEqual(en, one)) };
}

function hasEqual(others: readonly Mention[], { values }: Mention): boolean {
  return others.some((other) => other.values.some((value) => values.includes(value)));
}

function describe({ en, zh }: NumberDifference): string {
  const [left, right] = [quote(en), quote(zh)];
  if (left === '') return `The English does not say ${right}.`;
  if (right === '') return `The Chinese does not say ${left}.`;
  return `The English says ${left}, the Chinese ${right}.`;
}

/** At most three of them: a list that was cut short differs in many. */
function quote(mentions: readonly Mention[]): string {
  const words = [...new Set(mentions.map(({ text }) => `“${text.trim()}”`))];
  return words.length > 3 ? `${words.slice(0, 3).join(', ')} …` : words.join(', ');
}
