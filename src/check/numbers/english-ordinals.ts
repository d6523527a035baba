import { SCALES } from './english-words.ts';
import { firm, loose, type Row } from './mention.ts';

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, k) => [word, k + 1]),
);
const TENS = new Map(
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, k) => [word, 20 + 10 * k]),
);
const STEMS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, k) => [word, 20 + 10 * k]),
);
const NAMES = [...ORDINALS.keys(), ...TENS.keys()].join('|');
const NUMERATORS = new Map(
  'a an one two three four five six seven eight nine'.split(' ').map((word, k) => [word, Math.max(1, k - 1)]),
);
/** What `quarter` and `half` divide by, besides the ordinals. */
const DENOMINATORS = new Map<string, number>([...ORDINALS, ['quarter', 4], ['half', 2], ['halve', 2]]);

/** `21st`, `third`, `twenty-first`; `two-thirds`, `one in ten`, `three quarters`. */
export const ENGLISH_ORDINALS: readonly Row[] = [
  {
    // A numerator, then a denominator: "two-thirds", "a quarter", "three out of four" is left to the counting words.
    needs: new RegExp(`^(?:${NAMES}|quarter)s?$`),
    pattern: new RegExp(
      `\\b(${[...NUMERATORS.keys()].join('|')})[ -](${NAMES}|quarter)s?\\b(?! (?:century|second|grade|time|party|of (?:January|February|March|April|May|June|July|August|September|October|November|December)))`,
      'gi',
    ),
    read: ([, above = '', below = '']) => fraction(above.toLowerCase(), below.toLowerCase()),
  },
  {
    needs: /0(?:st|nd|rd|th)/,
    pattern: /\b(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)s?\b/gi,
    read: ([, digits = '']) => century(Number(digits.replaceAll(',', ''))),
  },
  {
    // "twenty-first", "twenty first"
    needs: new RegExp(`^(?:${[...STEMS.keys()].join('|')})$`),
    pattern: new RegExp(`\\b(${[...STEMS.keys()].join('|')})[ -](${NAMES})s?\\b`, 'gi'),
    read: ([, stem = '', unit = '']) =>
      century((STEMS.get(stem.toLowerCase()) ?? 0) + (ORDINALS.get(unit.toLowerCase()) ?? 0)),
  },
  // A stretch of time, or what one lends a motion.
  {
    needs: /second/,
    pattern:
      /\b(?:a|per|every|each|split|one|this|the|\d+) seconds?\b(?= *[.,!?]|$)|\bseconds\b|\bsecond(?:ary|ed)\b|\b(?:a|per|every|each) second\b|\bsecond(?=[ -](?:only|best|hand|jobs?|nature|guess\w*|thoughts?)\b)/gi,
    read: () => loose(2),
  },
  {
    needs: new RegExp(`^(?:${NAMES})(?:s|ly)?$`),
    pattern: new RegExp(`\\b(${NAMES})(?:s|ly)?\\b`, 'gi'),
    read: ([, word = '']) => ordinal(word.toLowerCase()),
  },
  {
    needs: /(?:d|n)ths?$/,
    pattern: /\b(hundred|thousand|million|billion|trillion)th(?:s)?\b/gi,
    read: ([, word = '']) => loose(SCALES[word.toLowerCase()] ?? 0),
  },
];

/** `a third` may be a part or a place; `two thirds` is a part. `a second`, `a quarter` may be a stretch of time. */
function fraction(above: string, below: string): ReturnType<Row['read']> {
  const part = NUMERATORS.get(above) ?? 1;
  const whole = DENOMINATORS.get(below) ?? TENS.get(below) ?? 1;
  if (whole < 3) return null;
  const values = [part / whole, whole, Math.round((10000 * part) / whole) / 100];
  return above === 'a' || above === 'an' || below === 'quarter' ? loose(...values) : firm(...values);
}

/** The 20th century is the 1900s. */
function century(number: number) {
  return firm(number, 100 * (number - 1));
}

/** `first` and `second` are often only "at the beginning" and a stretch of time. */
function ordinal(word: string) {
  const value = ORDINALS.get(word) ?? TENS.get(word) ?? 0;
  return value === 1 ? loose(1) : value === 3 ? firm(3, 1 / 3) : firm(value, 1 / value);
}
