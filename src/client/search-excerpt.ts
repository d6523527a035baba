import type { MarkedText } from '../search/query-seeker.ts';

/** Characters of an excerpt, of Chinese half as many. */
const LENGTH = 260;
const WORD_EDGE = /[\s，。；：、！？,.;:!?]/;

/** A piece of a text: what was asked for, what says the same in other words, or the text around them. */
export interface Piece {
  readonly text: string;
  readonly kind: 'mark' | 'echo' | 'plain';
}

type Span = readonly [from: number, to: number];

/** Characters of a text that are worth showing around a place. */
export function lengthFor(lang: string, length = LENGTH): number {
  return lang.startsWith('zh') ? length / 2 : length;
}

/**
 * A text around its first mark, cut where words or sentences end, `…` for what is left out. Where it has none, around the
 * place that lies as far into it as `at` says, from 0 to 1: a translation keeps the order of its original.
 */
export function excerpt({ text, lang, marks, echoes }: MarkedText, at = 0): Piece[] {
  const length = lengthFor(lang);
  const first = marks[0]?.[0] ?? echoes[0]?.[0] ?? at * text.length;
  const from = text.length <= length ? 0 : edge(text, Math.max(0, Math.min(first - length / 4, text.length - length)));
  const to = text.length - from <= length ? text.length : edge(text, from + length);
  const pieces = piecesBetween({ text, marks, echoes }, [from, to]);
  return [...plain(from > 0 ? '…' : ''), ...pieces, ...plain(to < text.length ? '…' : '')];
}

/** A stretch of a text, cut where its marks and echoes begin and end. */
export function piecesBetween(
  { text, marks, echoes }: Pick<MarkedText, 'text' | 'marks' | 'echoes'>,
  [from, to]: Span,
): Piece[] {
  const spots = [
    ...marks.map((span) => ({ span, kind: 'mark' as const })),
    ...echoes.map((span) => ({ span, kind: 'echo' as const })),
  ].sort((a, b) => a.span[0] - b.span[0]);
  const pieces: Piece[] = [];
  let at = from;
  for (const { span, kind } of spots) {
    const [start, end] = [Math.max(at, span[0]), Math.min(span[1], to)];
    if (end <= start) continue;
    pieces.push(...plain(text.slice(at, start)), { text: text.slice(start, end), kind });
    at = end;
  }
  return [...pieces, ...plain(text.slice(at, to))];
}

function plain(text: string): Piece[] {
  return text === '' ? [] : [{ text, kind: 'plain' }];
}

/** A place near `at` at which no word is cut. */
function edge(text: string, at: number): number {
  const place = Math.round(at);
  if (place === 0) return 0;
  for (let k = place; k > place - 24 && k > 0; k--) if (WORD_EDGE.test(text[k - 1] ?? '')) return k;
  return place;
}
