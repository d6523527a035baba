import type { MarkedText } from '../search/query-verify.ts';

/** Characters of an excerpt, of Chinese half as many. */
const LENGTH = 260;
const WORD_EDGE = /[\s，。；：、！？,.;:!?]/;

/** A piece of a text; `marked` where it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text around its first mark, cut where words or sentences end, `…` for what is left out. */
export function excerpt({ text, lang, marks }: MarkedText): Piece[] {
  const length = lang.startsWith('zh') ? LENGTH / 2 : LENGTH;
  const first = marks[0]?.[0] ?? 0;
  const from = text.length <= length ? 0 : edge(text, Math.max(0, first - length / 4));
  const to = text.length - from <= length ? text.length : edge(text, from + length);
  const pieces: Piece[] = [];
  let at = from;
  for (const [start, end] of marks) {
    if (end <= from || start >= to) continue;
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, Math.min(end, to)), marked: true },
    );
    at = Math.min(end, to);
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? '…' : ''), marked: false });
  const all = from > 0 ? [{ text: '…', marked: false }, ...pieces] : pieces;
  return all.filter((piece) => piece.text !== '');
}

/** A place near `at` at which no word is cut. */
function edge(text: string, at: number): number {
  if (at === 0) return 0;
  for (let k = at; k > at - 24 && k > 0; k--) if (WORD_EDGE.test(text[k - 1] ?? '')) return k;
  return at;
}
