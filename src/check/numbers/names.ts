import { firm, loose, type Row } from './mention.ts';

const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12, mn: 1e6, bn: 1e9, tn: 1e12 };
const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

/** Digits that stand in a name or before a unit, in either language: `GPT-4o`, `H100`, `5G`, `70B`, `World War II`. */
export const NAMES: readonly Row[] = [
  {
    needs: /[bcdp]0[bcdp]|0d/,
    pattern: /\b[BCDP]2[BCDP]\b|\bP2P\b|\b3D\b|\b2D\b/gi,
    read: ([name]) => loose(Number(/\d/.exec(name)?.[0])),
  },
  {
    // "70B", "$5k", "1.5x": a scale, or the first letter of something else.
    needs: /0(?:,|\s?[kmbtx])/,
    pattern:
      /(?=\d)(?<![\p{Script=Latin}\d.])(\d[\d,]{0,20}(?:\.\d{1,9})?)\s?(k|m|b|t|mn|bn|tn|x)(?![\p{Script=Latin}\d])/giu,
    read: ([, digits = '', suffix = '']) => {
      const value = Number(digits.replaceAll(',', ''));
      return firm(value, value * (SUFFIXES[suffix.toLowerCase()] ?? 1));
    },
  },
  {
    // Letters, then digits: "GPT4.5", "H100"; or digits, then letters: "4o", "5G", "720p".
    needs: /\p{Script=Latin}0|0\p{Script=Latin}/u,
    pattern:
      /(?=\d)(?:(?<=\p{Script=Latin})(\d+(?:\.\d+)?)|(?<![\p{Script=Latin}\d.,])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?=\p{Script=Latin}))/gu,
    read: ([, after, before]) => firm(Number((after ?? before ?? '').replaceAll(',', ''))),
  },
  {
    needs: /^(?:world|part|chapter|act|type|phase|volume|henry|louis|gen|rome|apollo|pope|ww[ivx]+)$/,
    pattern:
      /\b(?:(?:World War|Part|Chapter|Act|Type|Phase|Volume|Henry|Louis|Gen|Rome|Apollo|Pope \w+) |WW)(I{1,3}|IV|VI{0,3}|IX|X|V)\b/g,
    read: ([, roman = '']) => loose(ROMAN[roman] ?? 0),
  },
];
