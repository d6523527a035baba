import type { Atom } from './atoms.ts';

/**
 * How well lengths fit, after Gale & Church 1993: the logarithm of the ratio of the lengths, measured against the ratio of the whole
 * text, is about normal. Lengths are in Han characters; a Latin letter of the original counts as `RATIO` of one.
 */

/** Han characters that translate one Latin character, on average over transcripts. */
const RATIO = 0.32;
/** Standard deviation of the difference, in characters, for one character of text. */
const SPREAD = 1.3;
/** Wider than this, a misfit says no more. */
const WORST = -16;

/** A bracket without another in it, and its content. */
const BRACKET = /[（【[]([^（）【】[\]]{1,300})[）】\]]/g;
/** How a translator's note begins. */
const NOTE = /^(?:译者?[注按]|编者?[注按]|注[:：]|此处|原文)/;
/** A name of the original. */
const NAME = /^\p{Script=Latin}/u;
/** The end of a term in bold, perhaps in quotation marks. */
const TERM_END = /\*\*[”」》]?$/;

/**
 * Width of a text in characters: Han and kana count one, other letters and digits `RATIO`, the rest nothing. What a translation adds, and its
 * original does not say, has no width: a bracket behind a term in bold, one that begins with the original's name, a translator's note.
 */
export function widthOf(text: string): number {
  const spoken = text.replace(BRACKET, (bracket: string, content: string, at: number) =>
    isAdded(bracket, content, text.slice(Math.max(0, at - 3), at)) ? '' : bracket,
  );
  return bareWidth(spoken);
}

function isAdded(bracket: string, content: string, before: string): boolean {
  if (NOTE.test(content)) return true;
  return bracket.startsWith('（') && (NAME.test(content) || TERM_END.test(before));
}

function bareWidth(text: string): number {
  let width = 0;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit >= 0x3040) width += unit < 0xff00 ? 1 : 0;
    else if (unit > 0x20) width += RATIO;
  }
  return width;
}

/** Widths of the first 0, 1, 2, … atoms. */
export function widthsOf(atoms: readonly Atom[]): Float64Array {
  const widths = new Float64Array(atoms.length + 1);
  for (const [k, { text }] of atoms.entries()) widths[k + 1] = (widths[k] ?? 0) + widthOf(text);
  return widths;
}

/**
 * Expected number of Chinese characters for one of the English width: the ratio of the totals, drawn towards 1 where there is
 * little text or where whole passages must be missing.
 */
export function ratioOf(en: number, zh: number): number {
  const drawn = (zh + 200) / (en + 200);
  return Math.min(1.4, Math.max(0.7, drawn));
}

/** Log likelihood of a Chinese width given the English one: 0 when it fits, −16 at worst. */
export function lengthScore(en: number, zh: number): number {
  const spread = SPREAD * Math.sqrt((en + zh) / 2 + 4);
  const delta = (zh - en) / spread;
  return Math.max(WORST, -(delta * delta) / 2);
}
