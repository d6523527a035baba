import { foldText } from './query-fold.ts';

/** A letter or a digit of a word that is written with spaces. */
const WORD = /[\p{Script=Latin}\p{N}]/u;
/** How English adds to a name: `chips`, `boxes`. */
const ENDING = /^(?:e?s)?(?![\p{Script=Latin}\p{N}])/u;

type Span = [from: number, to: number];

/**
 * Finds a name in folded texts, as a whole word where it begins or ends with a letter of one; a Latin name in its plural too.
 * Hundreds of names are looked for in every passage of a note: so this asks for plain text, which costs a tenth of a pattern.
 */
export function nameFinder(name: string): (folded: string) => Span[] {
  const wanted = foldText(name).trim();
  const [opens, closes] = [WORD.test(wanted[0] ?? ''), WORD.test(wanted.at(-1) ?? '')];
  if (wanted === '') return () => [];
  return (folded) => {
    const spans: Span[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (opens && WORD.test(folded[at - 1] ?? '')) continue;
      if (closes && !ENDING.test(folded.slice(end, end + 3))) continue;
      spans.push([at, end]);
    }
    return spans;
  };
}
