import { isVerb } from '../text/clause-borders.ts';

/** What stands for a word that is not among the common ones: its ending tells about what it does in a sentence. The first that fits. */
const CLASSES: readonly (readonly [name: string, fits: (word: string) => boolean])[] = [
  ['#number', (word) => /\d/.test(word)],
  ['#verb', isVerb],
  ['#ing', (word) => word.endsWith('ing')],
  ['#ed', (word) => word.endsWith('ed')],
  ['#ly', (word) => word.endsWith('ly')],
  ["#'s", (word) => word.endsWith("'s")],
  ['#noun', (word) => /(?:ion|ment|ness|ity|ance|ence|ship|ism)s?$/.test(word)],
  ['#adjective', (word) => /(?:al|ive|ous|ful|ible|able|ic|less|ish)$/.test(word)],
  ['#auxiliary', (word) => /(?:n't|'(?:re|ve|ll|d|m))$/.test(word)],
  ['#plural', (word) => /[^s]s$/.test(word)],
  ['#other', () => true],
];

/** Number of the place before and behind a text. */
export const NOWHERE = 0;

/** Words → their numbers: a common word has its own, from 1 on, any other that of its class. */
export function wordNumbers(common: readonly string[]): (word: string) => number {
  const numbers = new Map([...common, ...CLASSES.map(([name]) => name)].map((word, k) => [word, k + 1]));
  return (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.get(CLASSES.find(([, fits]) => fits(word))?.[0] ?? '') ?? NOWHERE;
    // A talk repeats its words.
    if (numbers.size < MOST_KNOWN) numbers.set(word, number);
    return number;
  };
}

const MOST_KNOWN = 50_000;

/** A word without the marks at its edges. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/** A word as it is compared: `“Well,” → well`. Empty where there is nothing but marks. */
export function plainWord(word: string): string {
  return (CORE.exec(word)?.[0] ?? '').replaceAll('’', "'").toLowerCase();
}
