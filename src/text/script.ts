/** Which script a text is written in: counts and joins that everybody needs, also the browser. */

const HAN = /\p{Script=Han}/u;
/** A character of a word in Latin letters or digits. */
const OF_WORD = /[\p{Script=Latin}\p{N}]/u;
/** Han, kana, Hangul, CJK punctuation and full-width forms: characters between which no space is written. */
const WIDE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Quotation marks and dashes that Chinese shares with English. */
const SHARED = /[“”‘’—…]/u;

/** Number of Han characters. Counted by code unit: this is asked of every line of every note. */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) count++;
  return count;
}

/** How many characters of a text are of each kind that Chinese, Japanese and Korean are told apart by. */
export interface WideCounts {
  readonly han: number;
  readonly kana: number;
  readonly hangul: number;
  /** Chinese punctuation, full-width brackets and quotation marks. */
  readonly marks: number;
}

/** The same in one walk over the text. */
export function countWide(text: string): WideCounts {
  let [han, kana, hangul, marks] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x2e80) continue;
    if (isHan(unit)) han++;
    else if (unit >= 0x3040 && unit <= 0x30ff) kana++;
    else if (unit >= 0xac00 && unit <= 0xd7af) hangul++;
    else if (isWideMark(unit)) marks++;
  }
  return { han, kana, hangul, marks };
}

/** `、。《》「」『』【】！（），：；？` */
function isWideMark(unit: number): boolean {
  if (unit <= 0x3011) return unit >= 0x300a || unit === 0x3001 || unit === 0x3002;
  return (
    unit === 0xff0c ||
    unit === 0xff01 ||
    unit === 0xff08 ||
    unit === 0xff09 ||
    unit === 0xff1a ||
    unit === 0xff1b ||
    unit === 0xff1f
  );
}

/** Whether a UTF-16 unit is a Han character (Unicode's script Han), or the first half of one beyond the basic plane. */
function isHan(unit: number): boolean {
  if (unit < 0x2e80 || unit > 0xfaff) return false;
  if (unit >= 0x3400 && unit <= 0x9fff) return unit >= 0x4e00 || unit <= 0x4dbf;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit >= 0xd840 && unit <= 0xd888;
  // Punctuation and kana, the commonest of the rest.
  if ((unit >= 0x3000 && unit <= 0x3004) || (unit >= 0x3008 && unit <= 0x3020)) return false;
  return !(unit >= 0x3040 && unit <= 0x31ff) && HAN.test(String.fromCharCode(unit));
}

/** Number of words in Latin letters or digits; `don't` and `3.5` are one each. Counted by code unit, like Han, and no further than `enough`. */
export function countWords(text: string, enough = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length && count < enough; at++) {
    const unit = text.charCodeAt(at);
    const own = isOfWord(unit, text, at);
    if (own && !inside) count++;
    inside = own || (inside && isWithinWord(unit) && isOfWord(text.charCodeAt(at + 1), text, at + 1));
  }
  return count;
}

/** Whether the character at `at`, or the one of which it is the second half, is a Latin letter or a digit. */
function isOfWord(unit: number, text: string, at: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit);
  // Han and the punctuation of running text, the commonest of the rest.
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x2010 && unit <= 0x2027) || Number.isNaN(unit)) return false;
  const half = unit >= 0xdc00 && unit <= 0xdfff;
  return OF_WORD.test(String.fromCodePoint(text.codePointAt(half ? at - 1 : at) ?? 0));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The apostrophes, full stop and hyphen of `don't`, `3.5` and `well-known`. */
function isWithinWord(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2e || unit === 0x2d;
}

/**
 * Joins two wrapped lines: by nothing between two characters of Chinese, else by one space.
 * `("数据", "中心") → "数据中心"`, `("of", "the") → "of the"`.
 */
export function joinLines(before: string, after: string): string {
  return `${before}${joint(before, after)}${after}`;
}

/** What stands between two wrapped lines once they are joined: `''` or one space. */
export function joint(before: string, after: string): '' | ' ' {
  const last = lastCharacter(before);
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
  const tight =
    (WIDE.test(last) && (WIDE.test(first) || SHARED.test(first))) || (SHARED.test(last) && WIDE.test(first));
  return before === '' || after === '' || tight ? '' : ' ';
}

function lastCharacter(text: string): string {
  const unit = text.charCodeAt(text.length - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(low ? -2 : -1);
}
