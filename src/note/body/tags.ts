import type { Line, Token } from './scan.ts';

/** A comment's end or beginning, or a structural tag with its misspellings: group 1 the slash, group 2 the name. */
const MARK =
  /<!--|-->|<(\/?)(s?i?details|detais|summary|p|div|blockquote|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|pre)\b[^<>]*>/gi;

/** Splits a line at its structural tags and comments; those inside code spans are text. */
export function splitTags(text: string, line: number, tokens: Token[]): void {
  let at = 0;
  let row = line;
  const advance = (to: number) => {
    const piece = text.slice(at, to);
    const begun = row;
    if (piece.includes('\n')) row += piece.split('\n').length - 1;
    at = to;
    return { text: piece, line: begun };
  };
  const flush = (to: number) => {
    const piece = advance(to);
    if (piece.text.trim() !== '') tokens.push({ type: 'text', ...piece });
  };
  let summary = -1;
  for (const mark of marksOf(maskCode(text))) {
    if (summary >= 0) {
      tokens.push({ type: 'summary', line: row, text: advance(mark.from).text.trim() });
      summary = -1;
      if (mark.kind === 'summary-end' || mark.name === '/p') {
        advance(mark.to);
        continue;
      }
    }
    flush(mark.from);
    const inside = advance(mark.to);
    if (mark.kind === 'summary') summary = mark.to;
    else tokens.push(tokenOf(mark.kind, inside));
  }
  if (summary >= 0) tokens.push({ type: 'summary', line: row, text: advance(text.length).text.trim() });
  else flush(text.length);
}

function tokenOf(kind: Mark['kind'], { text, line }: Line): Token {
  if (kind === 'comment') return { type: 'comment', text: text.slice(4, -3).trim(), line };
  return { type: kind === 'open' || kind === 'close' ? kind : 'blank', line };
}

interface Mark {
  readonly kind: 'open' | 'close' | 'summary' | 'summary-end' | 'comment' | 'paragraph';
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Tags and closed comments of a text in order; a comment hides the tags in it. */
function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  const lastClose = text.lastIndexOf('-->');
  let comment = -1;
  for (const found of text.matchAll(MARK)) {
    const from = found.index;
    const to = from + found[0].length;
    if (comment >= 0) {
      if (found[0] !== '-->') continue;
      marks.push({ kind: 'comment', name: '', from: comment, to });
      comment = -1;
    } else if (found[0] === '<!--') {
      if (from + 4 <= lastClose) comment = from;
    } else if (found[0] !== '-->') {
      const name = (found[2] as string).toLowerCase();
      marks.push({ kind: kindOf(name, found[1] === '/'), name: `${found[1]}${name}`, from, to });
    }
  }
  return marks;
}

function kindOf(name: string, closing: boolean): Mark['kind'] {
  if (name.includes('det')) return closing ? 'close' : 'open';
  if (name === 'summary') return closing ? 'summary-end' : 'summary';
  return 'paragraph';
}

/** The text with its code spans blanked out, so that offsets stay. */
export function maskCode(text: string): string {
  return text.includes('`') ? text.replace(/(?<!`)(`+)(?!`)[^`]*\1(?!`)/g, (span) => '\0'.repeat(span.length)) : text;
}
