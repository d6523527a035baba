import type { Quantity } from './numbers.ts';

const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
for (const [digit, value] of [
  ['零', 0],
  ['两', 2],
  ['兩', 2],
] as const)
  DIGITS.set(digit, value);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
]);

/**
 * A number: `百分之` before it; in digits (`3,000.5`, full-width or not) with Han scales behind (`30亿`, `1.5万亿`), or in Han; a per cent sign.
 * Groups: 百分之, digits, their scales, Han digits, per cent.
 */
const NUMBER =
  /(?=[百\d０-９.．〇零一二三四五六七八九两兩十千])(百分之)?(?:(?<![\p{Script=Latin}])([\d０-９]{1,3}(?:[,，][\d０-９]{3}){1,6}(?:[.．][\d０-９]{1,9})?|[\d０-９]{0,15}[.．]?[\d０-９]{1,15})\s?([十百千万萬亿億兆]*)|([〇零一二三四五六七八九两兩十百千][〇零一二三四五六七八九两兩十百千万萬亿億兆]{0,30}))\s?([%％])?/gu;

/** The numbers of a Chinese text, in order: `"30亿美元，增长百分之五" → 3e9, 5 %`. */
export function chineseNumbers(text: string): Quantity[] {
  const numbers: Quantity[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) numbers.push(quantityOf(match));
  return numbers;
}

function quantityOf(match: RegExpExecArray): Quantity {
  const [whole, fraction, digits, scales = '', han = '', percent] = match;
  const value = digits === undefined ? valueOfHan(han) : Number(plain(digits)) * scaleOf(scales);
  const isPercent = fraction !== undefined || percent !== undefined;
  return { value, percent: isPercent, span: [match.index, match.index + whole.trimEnd().length] };
}

/** Full-width digits → ASCII, without thousands separators. */
function plain(digits: string): string {
  return digits.normalize('NFKC').replaceAll(',', '');
}

/** `万亿 → 1e12` */
function scaleOf(scales: string): number {
  let product = 1;
  for (const character of scales) product *= UNITS.get(character) ?? MYRIADS.get(character) ?? 1;
  return product;
}

/** A number figure by figure. */
const FIGURES = /^[〇零一二三四五六七八九两兩]*$/;

/** `二〇二五 → 2025`, `三百五十 → 350`, `两千万 → 2e7`, `十 → 10` */
function valueOfHan(han: string): number {
  if (FIGURES.test(han)) return Number(han.replace(/./g, (figure) => String(DIGITS.get(figure))));
  let [total, section, digit] = [0, 0, -1];
  for (const character of han) {
    const unit = UNITS.get(character);
    const myriad = MYRIADS.get(character);
    if (unit !== undefined) [section, digit] = [section + (digit < 0 ? 1 : digit) * unit, -1];
    else if (myriad !== undefined) {
      const sum = section + Math.max(0, digit);
      // A larger scale counts everything before it: 两万五千亿 is 25,000 × 亿.
      if (total < myriad) total = Math.max(1, total + sum) * myriad;
      else total += sum * myriad;
      [section, digit] = [0, -1];
    } else digit = DIGITS.get(character) ?? 0;
  }
  return total + section + Math.max(0, digit);
}
