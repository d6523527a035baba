import { simplify } from './simplify.ts';

/** What makes two spellings one term: words in lower case, joined by hyphens. Never empty for a term that is not. */
export type TermKey = string & { readonly __brand: 'TermKey' };

/** Words and numbers with one space or hyphen between two: most terms. */
const PLAIN = /^[a-z\d]+(?:[ -][a-z\d]+)*$/i;
const ASCII = /^[\x20-\x7e]*$/;
/** Characters that are not seen: zero-width spaces and joiners, soft hyphens, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** The accents of a Latin letter. Elsewhere marks are part of the spelling: か and が are two letters, é is an e. */
const ACCENTS = /(\p{Script=Latin})\p{Mn}+/gu;
/** A space beside a Han character, which is a matter of typography: `AI 芯片` is `AI芯片`. */
const SPACE_BY_HAN = /(?<=\p{Script=Han})\s+|(?<!\s)\s+(?=\p{Script=Han})/gu;
/** Spaces, hyphens, quotes, brackets and whatever else stands between words without being read aloud. */
const SEPARATORS = /(?:[\s\p{Cc}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}_'"`´/⁄\\|,;:·・•‧、。]|\.{2,})+/gu;
const EDGES = /^-|-$/g;
/** Signs that tell terms apart are read aloud: C++, C# and .NET are neither C nor NET. */
const SIGNS: readonly (readonly [sign: string, word: string])[] = [
  ['+', '-plus-'],
  ['#', '-sharp-'],
  ['.', '-dot-'],
  ['&', '-and-'],
];

/**
 * The key by which spellings of a term are merged: `Ｎｖｉｄｉａ`, `NVIDIA` → `nvidia`; `GPT 4`, `gpt_4` → `gpt-4`;
 * `Nestlé` → `nestle`; `輝達` → `辉达`; `C++` → `c-plus-plus`.
 *
 * It levels what `level` levels, and whatever stands between words. It keeps everything else, so that `Yahoo!` is not
 * `Yahoo`, `A*` not `A`, and `GPT-4` not `GPT4`: merging more than spelling is for `aliases.yaml`.
 * Idempotent; a term of separators only is its own key.
 */
export function fold(term: string): TermKey {
  if (PLAIN.test(term)) return term.toLowerCase().replaceAll(' ', '-') as TermKey;
  const plain = level(term);
  const words = separate(spell(separate(plain.replace(SPACE_BY_HAN, '')))).replace(EDGES, '');
  return (words || plain.trim() || term) as TermKey;
}

/**
 * One form for what is written in several: width and compatibility forms (Unicode NFKC), letter case, the accents of
 * Latin letters, traditional and simplified characters; without invisible characters.
 * `Ｃａｆé` → `cafe`, `輝達` → `辉达`.
 */
export function level(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.toWellFormed().normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  return simplify(plain.normalize('NFD').replace(ACCENTS, '$1').normalize('NFKC'));
}

function separate(text: string): string {
  return text.replace(SEPARATORS, '-');
}

function spell(text: string): string {
  return SIGNS.reduce((spelt, [sign, word]) => spelt.replaceAll(sign, word), text);
}
