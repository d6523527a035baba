import { simplify } from '../text/simplify.ts';

const ASCII = /^[\n\x20-\x7e]*$/;
/** Characters that are not seen: zero-width spaces and joiners, soft hyphens, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters that may carry an accent: Latin beyond ASCII, and the marks themselves. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{Mn}/u;
const ACCENTS = /(\p{Script=Latin})\p{Mn}+/gu;
/** A character with the marks that stand on it. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Punctuation beyond ASCII that every text has, and that folding leaves alone. */
const PUNCTUATION = '、。《》「」『』【】“”‘’—·';

/** How Han characters are folded. */
interface HanForms {
  /** Basic ones that simplified Chinese writes otherwise → how. */
  readonly simplified: ReadonlyMap<string, string>;
  /** Finds them. */
  readonly traditional: RegExp;
  /** 1 for each UTF-16 unit that is as it should be once width and case are: nearly all of any text. */
  readonly settled: Uint8Array;
}

let known: HanForms | undefined;

/**
 * The form in which texts and queries are compared: without difference of width, case, accents, traditional and
 * simplified characters. Each character is folded by itself, unlike in `level` of `text/fold.ts`, which knows phrases:
 * only so is the folded part of a text a part of the folded text. `輝達 Ｃａｆé` → `辉达 cafe`.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const { simplified, traditional, settled } = hanForms();
  const level = text.normalize('NFKC').toLowerCase();
  if (isSettled(level, settled)) return level;
  let plain = level.replace(INVISIBLE, '');
  if (ACCENTED.test(plain)) plain = plain.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC');
  return plain.replace(traditional, (character) => simplified.get(character) ?? character);
}

function isSettled(text: string, settled: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if (settled[text.charCodeAt(at)] !== 1) return false;
  return true;
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

/** The first and the last character of the basic block. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/** Made once, in some 10 ms. */
function hanForms(): HanForms {
  known ??= madeForms();
  return known;
}

function madeForms(): HanForms {
  const basic = Array.from({ length: LAST - FIRST + 1 }, (_, k) => String.fromCharCode(FIRST + k));
  const forms = simplify(basic.join('\n')).split('\n');
  const simplified = new Map(
    basic.flatMap((character, k) => (forms[k] && forms[k] !== character ? [[character, forms[k]]] : [])),
  );
  const settled = new Uint8Array(0x10000).fill(1, 0x20, 0x7f).fill(1, FIRST, LAST + 1);
  for (const sign of `\n${PUNCTUATION}`) settled[sign.charCodeAt(0)] = 1;
  for (const character of simplified.keys()) settled[character.charCodeAt(0)] = 0;
  return { simplified, traditional: new RegExp(`[${[...simplified.keys()].join('')}]`, 'g'), settled };
}
