import type { Quantity } from './numbers.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = new Map<string, number>([
  ...UNITS.map((word, k) => [word, k] as const),
  ...TENS.map((word, k) => [word, 20 + 10 * k] as const),
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

const SCALE = '(?:hundred|thousand|k|million|billion|bn|trillion)s?';
const WORD = `(?:${[...SMALL.keys()].join('|')})`;
/**
 * A number in digits (`3,000`, `.02`, `12.5`) or in words (`twenty-five`, `two hundred and ten`), the scales behind it (`million`), and a per cent
 * sign. Groups: digits, words, scales, per cent. Asked only where a number may begin.
 */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,9})?|\\d{0,15}\\.?\\d{1,15})|(${WORD}(?:[\\s-](?:and\\s)?(?:${WORD}|hundred|thousand))*))((?:[\\s-]?${SCALE})*)(?:\\s?(%|percent|per cent)|(?!\\p{L})|(?=s\\b))`,
  'iuy',
);

/** What every number begins with, found faster than a number. */
const BEGINNING = new RegExp(`(?<![A-Za-z0-9])(?:\\.?\\d|${WORD})`, 'gi');

/** The numbers of an English text, in order: `"$3 billion, up five percent" → 3e9, 5 %`. */
export function englishNumbers(text: string): Quantity[] {
  const numbers: Quantity[] = [];
  for (let at = nextBeginning(text, 0); at >= 0; ) {
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    if (match) numbers.push(quantityOf(match));
    at = nextBeginning(text, match ? NUMBER.lastIndex : at + 1);
  }
  return numbers;
}

function nextBeginning(text: string, from: number): number {
  BEGINNING.lastIndex = from;
  return BEGINNING.exec(text)?.index ?? -1;
}

function quantityOf(match: RegExpExecArray): Quantity {
  const [whole, digits, words, scales = '', percent] = match;
  const base = digits === undefined ? valueOfWords(words ?? '') : Number(digits.replaceAll(',', ''));
  const value = scaleWords(scales).reduce((product, scale) => product * scale, base);
  return { value, percent: percent !== undefined, span: [match.index, match.index + whole.length] };
}

function scaleWords(scales: string): number[] {
  return (scales.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => scaleOf(word) ?? 1);
}

function scaleOf(word: string): number | undefined {
  return SCALES.get(word) ?? SCALES.get(word.replace(/s$/, ''));
}

/** `two hundred and ten → 210`, `nineteen ninety → 1990`. */
function valueOfWords(words: string): number {
  let [total, part] = [0, 0];
  for (const word of words.toLowerCase().match(/[a-z]+/g) ?? []) {
    const small = SMALL.get(word);
    const scale = scaleOf(word);
    if (scale === 100) part = Math.max(1, part) * 100;
    else if (scale !== undefined) [total, part] = [total + Math.max(1, part) * scale, 0];
    else if (small !== undefined) part = isYear(part, small) ? part * 100 + small : part + small;
  }
  return total + part;
}

/** `nineteen` before `ninety`: a century, not a sum. */
function isYear(part: number, next: number): boolean {
  return part >= 10 && part <= 20 && next >= 10;
}
