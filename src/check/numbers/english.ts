import { englishNumbers } from '../../text/numbers-english.ts';
import { ENGLISH_AMOUNTS } from './english-amounts.ts';
import { ENGLISH_ORDINALS } from './english-ordinals.ts';
import { ENGLISH_TIME } from './english-time.ts';
import { ENGLISH_NUMBER, SCALES } from './english-words.ts';
import { claim, type Mention, tableOf } from './mention.ts';
import { NAMES } from './names.ts';

const TABLE = tableOf([...ENGLISH_TIME, ...ENGLISH_ORDINALS, ...NAMES, ...ENGLISH_AMOUNTS]);

/** Behind the first number of a range, the scale that it shares with the second: `30 [to $35 billion]`. */
const SHARED_SCALE = new RegExp(
  `^ ?(?:dollars?|bucks|percent)? ?(?:to|or|and|-|–|—|,|/)? ?[$€£]?${ENGLISH_NUMBER}[ -]?(${Object.keys(SCALES).join('|')})`,
  'i',
);

/** `10 [to $25,000]` */
const SHARED_THOUSAND = /^(?:, ?\d{1,3}(?=,))?,? ?(?:to|or|and|-|–|—)? ?[$€£]?\d{1,3},000\b/;

/** The numbers that an English text speaks of, in no order. */
export function englishMentions(text: string): Mention[] {
  const { mentions, rest } = claim(text, TABLE);
  const plain = englishNumbers(rest).map(({ value, span }): Mention => {
    const behind = text.slice(span[1], span[1] + 60);
    const scale = SCALES[SHARED_SCALE.exec(behind)?.[1]?.toLowerCase() ?? ''];
    const written = text.slice(...span);
    const values = [
      value,
      ...(scale === undefined ? [] : [value * scale]),
      ...(SHARED_THOUSAND.test(behind) ? [value * 1000] : []),
    ];
    // "one" is mostly a pronoun or an article.
    return { text: written, span, values, loose: /^(?:one|zero)$/i.test(written) };
  });
  return [...mentions, ...plain];
}
