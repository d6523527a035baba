import { simplify } from '../text/simplify.ts';

const ASCII = /^[\n\x20-\x7e]*$/;
/** Characters that are not seen: zero-width spaces and joiners, soft hyphens, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters that may carry an accent: Latin beyond ASCII, and the marks themselves. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{Mn}/u;
const ACCENTS = /(\p{Script=Latin})\p{Mn}+/gu;
/** A character with the marks that stand on it. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

let table: Map<string, string> | undefined;
let traditional: RegExp | undefined;

/**
 * The form in which texts and queries are compared: without difference of width, case, accents, traditional and
 * simplified characters. Each character is folded by itself, unlike in `level` of `text/fold.ts`, which knows phrases:
 * only so is the folded part of a text a part of the folded text. `輝達 Ｃａｆé` → `辉达 cafe`.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let plain = text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '');
  if (ACCENTED.test(plain)) plain = plain.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC');
  const known = simplified();
  return plain.replace(traditional as RegExp, (character) => known.get(character) ?? character);
}

/** A text folded, with the offset in the text that each unit of the folded one comes from; one more for the end. */
export interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The same with the way back, for marks in the text as it is shown. */
export function foldWithOffsets(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const piece = foldText(character);
    offsets.push(...Array(piece.length).fill(index));
    folded += piece;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** Basic Han characters that simplified Chinese writes otherwise → how; made once, in some 10 ms. */
function simplified(): Map<string, string> {
  if (table) return table;
  const basic = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, k) => String.fromCharCode(0x4e00 + k));
  const forms = simplify(basic.join('\n')).split('\n');
  table = new Map(basic.flatMap((character, k) => (forms[k] && forms[k] !== character ? [[character, forms[k]]] : [])));
  traditional = new RegExp(`[${[...table.keys()].join('')}]`, 'g');
  return table;
}
