import { chineseNumbers } from '../../text/numbers-chinese.ts';
import { CHINESE_AMOUNTS, CHINESE_NUMBER } from './chinese-amounts.ts';
import { CHINESE_IDIOMS, product } from './chinese-idioms.ts';
import { claim, type Mention, tableOf } from './mention.ts';
import { NAMES } from './names.ts';

const TABLE = tableOf([...CHINESE_IDIOMS, ...NAMES, ...CHINESE_AMOUNTS]);

/** Behind the first number of a range, the scale that it shares with the second: `300 [到 350 亿]`. */
const SHARED_SCALE = new RegExp(
  `^[^\\d\\s，。]{0,2}\\s?(?:到|至|或|、|-|–|—|~|～)\\s?(?:${CHINESE_NUMBER.replace('十百千万萬亿億', '')})\\s?([十百千万萬亿億兆]+)`,
);
const OFTEN_OTHERWISE = /^[一零〇两兩]$/;
/** What a translator adds: brackets of both widths, one level deep. */
const ADDED = /[（(【[][^（）()【】[\]]*[）)】\]]/g;

/** The numbers that a Chinese text speaks of, in no order. What stands in brackets is often the translator's own. */
export function chineseMentions(text: string): Mention[] {
  const { mentions, rest } = claim(text, TABLE);
  const plain = chineseNumbers(rest).map(({ value, span }): Mention => {
    const scale = SHARED_SCALE.exec(text.slice(span[1], span[1] + 40))?.[1];
    const values = scale === undefined ? [value] : [value, value * product(scale)];
    // 179.64 may have been spoken as 17964.
    const written = text.slice(...span);
    // "1.7 of them", where millions are meant.
    const elliptic = /\d\s?[万亿]/.test(written) ? [value / 1e6, value / 1e9].filter((part) => part >= 1) : [];
    const [digits = ''] = /\d+\.\d+/.exec(written) ?? [];
    const spoken = digits === '' ? [] : [Number(digits.replace('.', ''))];
    // What English says otherwise: 一个, 两者 and 第二 for "a", "both" and "next".
    return {
      text: written,
      span,
      values: [...values, ...spoken, ...elliptic],
      loose: OFTEN_OTHERWISE.test(written.trim()),
    };
  });
  const added = [...text.matchAll(ADDED)].map(({ index, 0: whole }) => [index, index + whole.length] as const);
  return [...mentions, ...plain].map((mention) =>
    added.some(([from, to]) => mention.span[0] >= from && mention.span[1] <= to)
      ? { ...mention, loose: true }
      : mention,
  );
}
