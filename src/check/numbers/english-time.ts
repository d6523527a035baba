import { firm, loose, type Row } from './mention.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** Decades, months, days, clocks. */
export const ENGLISH_TIME: readonly Row[] = [
  {
    // "1990s", "'90s", "90s": a decade, or an age; the 1900s are the 20th century.
    needs: /0['’]?s/,
    pattern: /(?=['’\d])(?<![\d.,$])['’]?(\d{2}|\d{4})['’]?s\b/g,
    read: ([, digits = '']) => decade(Number(digits)),
  },
  {
    needs: /ties$/,
    pattern: new RegExp(`\\b(?:(nineteen|eighteen|twenty|seventeen)[ -])?(${DECADES.join('|')})\\b`, 'gi'),
    read: ([, century, word = '']) => {
      const value = 20 + 10 * DECADES.indexOf(word.toLowerCase());
      const before = { eighteen: 1800, nineteen: 1900, twenty: 2000, seventeen: 1700 }[century?.toLowerCase() ?? ''];
      return firm(value, (before ?? 1900) + value);
    },
  },
  {
    // Names of months, in full or cut short before a day or a full stop; a capital tells May and March from other words.
    needs: /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
    pattern:
      /\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b/g,
    read: ([, name = '']) => loose(1 + MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)))),
  },
  {
    needs: new RegExp(`^(?:${DAYS.join('|')})s?$`),
    pattern: new RegExp(`\\b(${DAYS.join('|')})s?\\b`, 'gi'),
    read: ([, name = '']) => loose(`day ${1 + DAYS.indexOf(name.toLowerCase())}`),
  },
  {
    // "3 p.m.", "10:30 pm": the clock may have 24 hours in the other language.
    needs: /^pm?$/,
    pattern: /\b(\d{1,2})(?=(?::\d\d)?\s?(?:p\.m\.|pm\b))/gi,
    read: ([, hour = '']) => firm(Number(hour), (Number(hour) % 12) + 12),
  },
  { needs: /0:0/, pattern: /:00\b(?<=\d:00)/g, read: () => loose() },
];

function decade(number: number) {
  return firm(
    number,
    number % 100,
    ...(number < 100 ? [1900 + number] : []),
    ...(number % 100 === 0 ? [number / 100 + 1] : []),
  );
}
