import { ENGLISH_NUMBER, englishValue, SCALES, SMALL } from './english-words.ts';
import { firm, loose, type Row } from './mention.ts';

const SCALE = Object.keys(SCALES).join('|');
const MULTIPLES: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  thrice: 3,
  doubl: 2,
  tripl: 3,
  trebl: 3,
  quadrupl: 4,
  quintupl: 5,
};

const FIGURE = 'one|two|three|four|five|six|seven|eight|nine';
/** Words of the texts in which figures, numbers below a hundred and scales stand. */
const FIGURES = new RegExp(`^(?:${FIGURE})$`);
const SMALLER = new RegExp(`^(?:${SMALL})$`);
const SCALES_WRITTEN = new RegExp(`^(?:${SCALE})`);

/** Halves, dozens, multiples, vague amounts, and numbers that begin with `a`. */
export const ENGLISH_AMOUNTS: readonly Row[] = [
  // Sayings, which Chinese has in other words.
  {
    needs:
      /^(?:walls|cents|punch|stone|coin|nines?|fives?|fours|sixes|wheel|rail|hour|winks|birds|street|heaven|inning|sense|feet)$/,
    pattern:
      /\bfour walls\b|\btwo cents\b|\bone[- ]two punch\b|\btwo birds\b|\btwo sides of (?:the same|a) coin\b|\btwo[- ]way street\b|\b(?:extra|another|more) nines?\b|\bcloud nine\b|\bnine[- ]to[- ]five\b|\bhigh[- ]fives?\b|\btake five\b|\ball fours\b|\bsixes and sevens\b|\b(?:third|fifth) wheel\b|\bthird rail\b|\beleventh hour\b|\bforty winks\b|\bseventh heaven\b|\bninth inning\b|\bsixth sense\b|\bsix feet under\b/gi,
    read: () => loose(2, 5, 6, 9),
  },
  {
    needs: /^half$/,
    pattern: new RegExp(`\\b(${ENGLISH_NUMBER})(?: [a-z]+)? and a half\\b(?:[ -](${SCALE}))?`, 'gi'),
    read: ([, whole = '', scale = '']) => {
      const value = englishValue(whole);
      return firm((value + 0.5) * scaleOf(scale), value * scaleOf(scale));
    },
  },
  { needs: /^half$/, pattern: /\b(?:a|an) [a-z]+ and a half\b/gi, read: () => loose(1.5, 1) },
  {
    // "two decades", "three dozen": also counted singly.
    needs: /decade|dozen|centurie/,
    pattern: new RegExp(`\\b(${ENGLISH_NUMBER}) (decade|dozen|centurie)s?\\b`, 'gi'),
    read: ([, number = '', unit = '']) => {
      const [value, size] = [englishValue(number), { decade: 10, dozen: 12, centurie: 100 }[unit.toLowerCase()] ?? 1];
      return firm(value * size, value);
    },
  },
  {
    needs: /^half$/,
    pattern: new RegExp(`\\bhalf[ -](?:a|of a)[ -](${SCALE})\\b`, 'gi'),
    read: ([, scale = '']) => firm(scaleOf(scale) / 2),
  },
  {
    needs: /dozen/,
    pattern: /\b(half a |a half )?dozens?\b/gi,
    read: ([all, half]) => (half ? loose(6) : /s$/i.test(all) ? loose(12, 10) : firm(12, 10)),
  },
  // "nines" of reliability; "a,000", as recognition writes a thousand.
  { needs: /^nines$/, pattern: /\bnines\b/gi, read: () => loose(9) },
  { needs: /,0/, pattern: /\ba,000\b/gi, read: () => firm(1000) },
  { needs: /^hal/, pattern: /\bhal(?:f|ves|ve|ved|ving)\b/gi, read: () => loose(0.5, 50, 2) },
  {
    // The first of two numbers that are only listed: "five and six", "two and three million".
    needs: SMALLER,
    least: 2,
    pattern: new RegExp(`\\b(${SMALL}) (?=and (?:${SMALL})\\b(?:[ -](${SCALE})\\b)?)`, 'gi'),
    read: ([, word = '', scale = '']) =>
      /^one$/i.test(word) ? loose(1) : firm(englishValue(word), englishValue(word) * scaleOf(scale)),
  },
  // A stutter.
  { needs: FIGURES, least: 2, pattern: new RegExp(`\\b(${FIGURE}) (?=\\1\\b)`, 'gi'), read: () => loose() },
  {
    // "two, three years", "four five": neighbours, or figures spoken one by one.
    needs: FIGURES,
    least: 2,
    pattern: new RegExp(
      `\\b(?=${FIGURE})(?<!(?:ty|point)[ -])(${FIGURE}),? (${FIGURE})\\b(?![ -]?(?:${SCALE}|${FIGURE}))`,
      'gi',
    ),
    read: ([, a = '', b = '']) => firm(englishValue(a), englishValue(b), 10 * englishValue(a) + englishValue(b)),
  },
  {
    // "three point five"
    needs: /^point$/,
    pattern: new RegExp(
      `\\b(${ENGLISH_NUMBER}) point ((?:(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|\\d)\\b ?)+)(?:(${SCALE})\\b)?`,
      'gi',
    ),
    read: ([, whole = '', digits = '', scale = '']) => firm(decimal(whole, digits) * scaleOf(scale)),
  },
  {
    // "tens of thousands", "a few hundred", "several million", "hundreds": an order of magnitude.
    needs: SCALES_WRITTEN,
    pattern: new RegExp(
      `\\b(tens|hundreds|few|several|couple|many|multi)\\b[ -](?:of )?(${SCALE})s?\\b(?: (?:of )?(${SCALE})s?\\b)?(?! and)`,
      'gi',
    ),
    read: ([, many = '', scale = '', more = '']) => {
      const value = scaleOf(scale) * scaleOf(more);
      return loose(scaleOf(many.toLowerCase().replace(/s$/, '')) * value, value);
    },
  },
  {
    needs: new RegExp(`^(?:ten|${SCALE})s$`),
    pattern: new RegExp(`\\b(ten|${SCALE})s\\b`, 'gi'),
    read: ([, scale = '']) => loose(scaleOf(scale)),
  },
  {
    // "a hundred and fifty thousand"
    needs: SCALES_WRITTEN,
    pattern: new RegExp(`\\b(?:a|an) ((?:${SCALE})(?: (?:and )?${ENGLISH_NUMBER})?(?: (?:${SCALE}))*)\\b`, 'gi'),
    read: ([, words = '']) => loose(englishValue(`one ${words}`)),
  },
  {
    needs: SCALES_WRITTEN,
    pattern: new RegExp(`\\b(?=${SCALE})(?<!(?:\\d|${ENGLISH_NUMBER})[ -]?)(?:${SCALE})(?:aire)?s?\\b`, 'gi'),
    read: bareScale,
  },
  {
    needs: /^(?:once|twice|thrice)$|^(?:doubl|tripl|trebl|quadrupl|quintupl)/,
    pattern: /\b(once|twice|thrice|(?:doubl|tripl|trebl|quadrupl|quintupl)(?:e|ed|es|ing|y))\b/gi,
    read: ([, word = '']) => {
      const value =
        MULTIPLES[word.toLowerCase().replace(/(?:e|ed|es|ing|y)$/, '')] ?? MULTIPLES[word.toLowerCase()] ?? 0;
      return value < 3 ? loose(value) : firm(value);
    },
  },
  {
    needs: /fold/,
    pattern: new RegExp(`\\b(${ENGLISH_NUMBER})[ -]?fold\\b`, 'gi'),
    read: ([, word = '']) => firm(englishValue(word)),
  },
  {
    needs: /^(?:both|pairs?|couples?|either|neither|twins?|duo|bi(?:nary|lateral)|dual|way)$/,
    pattern: /\b(?:both|pairs?|couples?|either|neither|twins?|duo|bi(?:nary|lateral)|dual|two-way)\b/gi,
    read: () => loose(2),
  },
  { needs: /^tri/, pattern: /\b(?:trio|trilogy|trinity|triangle|triad)\b/gi, read: () => loose(3) },
  { needs: /^quarter/, pattern: /\bquarters?(?:ly)?\b/gi, read: () => loose(0.25, 4, 25) },
  {
    needs: /^(?:single|sole|only|alone|unique|no|someone|anyone|everyone)$/,
    pattern: /\b(?:single|sole|only|alone|unique|no one|someone|anyone|everyone)\b/gi,
    read: () => loose(1),
  },
  { needs: /^(?:nothing|none|nil|no)$/, pattern: /\b(?:nothing|none|nil|no)\b/gi, read: () => loose(0) },
  { needs: /fifty|0[-/ ]0/, pattern: /\bfifty[- ]fifty\b|\b50[-/ ]50\b/gi, read: () => loose(50, 0.5, 5) },
  { needs: /0[/x]0|^seven$/, pattern: /\b24[/x]7\b|\btwenty[- ]four[/ -]seven\b/gi, read: () => loose(24, 7) },
  { needs: /july/, pattern: /\b(?:July 4th|4th of July|fourth of July|July 4)\b/gi, read: () => loose(4, 7) },
  { needs: /0[/-]0|^eleven$/, pattern: /\b9[/-]11\b|\bnine[ -]eleven\b/gi, read: () => loose(9, 11, 911) },
  { needs: /teens?$/, pattern: /\b(?:pre-?)?teens?\b/gi, read: () => loose(10) },
  { needs: /agon/, pattern: /\b(?:penta|hexa|octa)gon(?:s|al)?\b/gi, read: () => loose(5, 6, 8) },
  { needs: /cub/, pattern: /\bcub(?:e|ed|es|ic|ics)\b/gi, read: () => loose(3) },
  { needs: /quadratic/, pattern: /\bquadratics?\b/gi, read: () => loose(2) },
  {
    // "fivestep", "threehour": two words that recognition has joined.
    needs: new RegExp(`^(?:${FIGURE})[a-z]{3}`),
    pattern: new RegExp(`\\b(${FIGURE})(?=(?!teen|ty)[a-z]{3,12}\\b)`, 'gi'),
    read: ([, word = '']) => loose(englishValue(word)),
  },
  { needs: /decade/, pattern: /\bdecades?\b/gi, read: () => loose(10) },
  { needs: /centur/, pattern: /\bcentur(?:y|ies)\b/gi, read: () => loose(100) },
  { needs: /millenni/, pattern: /\bmillenni(?:um|a|al|als)\b/gi, read: () => loose(1000) },
];

function scaleOf(word: string): number {
  return word.toLowerCase() === 'ten' ? 10 : (SCALES[word.toLowerCase()] ?? 1);
}

function bareScale([whole]: RegExpExecArray) {
  const scale = /hundred|thousand|million|billion|trillion/i.exec(whole)?.[0] ?? '';
  return loose(scaleOf(scale));
}

/** `("three", "one four") → 3.14` */
function decimal(whole: string, digits: string): number {
  const figures = digits
    .trim()
    .split(/\s+/)
    .map((digit) => (digit.toLowerCase() === 'oh' ? 0 : englishValue(digit)));
  return Number(`${englishValue(whole)}.${figures.join('')}`);
}
