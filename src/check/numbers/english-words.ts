import { englishNumbers } from '../../text/numbers-english.ts';

/** Number words below a hundred, for patterns. */
export const SMALL =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** `two`, `twenty-five`, `3.5` */
export const ENGLISH_NUMBER = `(?:(?:${SMALL})(?:[ -](?:${SMALL}))?|\\d[\\d,]{0,20}(?:\\.\\d{1,9})?)`;

export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** `twenty-five → 25`, `1,000 → 1000`; `NaN` for what is no number. */
export function englishValue(english: string): number {
  return englishNumbers(english)[0]?.value ?? Number.NaN;
}
