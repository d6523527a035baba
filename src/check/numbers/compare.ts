import { chineseMentions } from './chinese.ts';
import { englishMentions } from './english.ts';
import type { Mention, Value } from './mention.ts';

/** Numbers of a passage that its counterpart does not have, in the order of the text. */
export interface NumberDifference {
  readonly en: readonly Mention[];
  readonly zh: readonly Mention[];
}

const NONE: NumberDifference = { en: [], zh: [] };
/** Every English text has an article, which may have become 一 or 1. */
const ARTICLE: Mention = { text: 'a', span: [0, 0], values: [1], loose: true };
/** Beginnings of what only numbers begin with; where neither text has any, nothing has to be in the other. */
const ENGLISH_NUMERAL =
  /\d|\b(?:two|thr[ei]|third|four|fi(?:ve|f)|six|seven|eight|nin|ten|eleven|twel|thir|twen|fort|second|hundred|thousand|million|billion|trillion|half|dozen|doubl|tripl|quadr|quint|decade|centur)/i;
const CHINESE_NUMERAL = /[\d０-９二三四五六七八九十百千万萬亿億兆两兩]/;

/** Compares the numbers of a passage with those of its translation. Both empty: they agree. */
export function compareNumbers(en: string, zh: string): NumberDifference {
  if (!ENGLISH_NUMERAL.test(en) && !CHINESE_NUMERAL.test(zh)) return NONE;
  const [left, right] = [englishMentions(en), chineseMentions(zh)];
  return { en: missing(left, right), zh: missing(right, [...left, ARTICLE]) };
}

function missing(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const firm = mentions.filter(({ loose }) => !loose);
  if (firm.length === 0) return [];
  const known = new Set(others.flatMap(({ values }) => values.map(rounded)));
  return firm
    .filter(({ values }) => !values.some((value) => known.has(rounded(value))))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** Six digits are enough to know a number by. */
function rounded(value: Value): Value {
  if (typeof value !== 'number' || (Number.isInteger(value) && value < 1e6)) return value;
  return Number(value.toPrecision(6));
}
