import { maskCode, splitTags } from './tags.ts';

/**
 * First step of reading a body: lines → tokens, in which the tags that authors pair their languages with
 * (`<details>`, `<summary>`, `<p>`, …) stand apart from text. Everything later works on tokens.
 */

/** A line of the note's file with its number, from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

export type Token =
  | { readonly type: 'text'; readonly text: string; readonly line: number }
  /** A blank line, or a tag that ends a paragraph (`<p>`, `</div>`). */
  | { readonly type: 'blank'; readonly line: number }
  | { readonly type: 'heading'; readonly text: string; readonly level: number; readonly line: number }
  /** A fenced code block, fences included. */
  | { readonly type: 'fence'; readonly lines: readonly Line[]; readonly line: number }
  | { readonly type: 'open' | 'close'; readonly line: number }
  /** What stands between `<summary>` and its end. */
  | { readonly type: 'summary'; readonly text: string; readonly line: number }
  | { readonly type: 'comment'; readonly text: string; readonly line: number };

/** The signs of `### Title`, also of `###Title` (from two on, so that `#tag` stays text); group 1. */
const HEADING = /^ {0,3}(#{1,6}(?=[ \t]|$)|#{2,6}(?=[^#\s\d]))/;
/** A line of `=` below a line of text makes that line a heading; a line of dashes stays a rule. */
const UNDERLINE = /^ {0,3}=+[ \t]*$/;
const FENCE = /^ *(`{3,}|~{3,})/;
const CLOSING_FENCE = /^ *(`{3,}|~{3,})[ \t]*$/;
/** Lines of a body → tokens in reading order. Linear in the length of the body. */
export function scan(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  const endOfFence = fenceFinder(lines);
  const lastClose = lines.findLastIndex(({ text }) => text.includes('-->'));
  for (let k = 0; k < lines.length; k++) {
    const { text, line } = lines[k] as Line;
    const fenceEnd = endOfFence(k);
    if (fenceEnd > k) {
      tokens.push({ type: 'fence', lines: lines.slice(k, fenceEnd + 1), line });
      k = fenceEnd;
      continue;
    }
    if (hasOpenComment(text) && k < lastClose) {
      const joined = joinComment(lines, k);
      scanLine(joined.text, line, tokens);
      k = joined.last;
      continue;
    }
    const next = lines[k + 1]?.text ?? '';
    if (UNDERLINE.test(next) && isParagraphOfOne(lines, k)) {
      tokens.push({ type: 'heading', text: text.trim(), level: 1, line });
      k++;
      continue;
    }
    scanLine(text, line, tokens);
  }
  return tokens;
}

function scanLine(text: string, line: number, tokens: Token[]): void {
  if (text.trim() === '') {
    tokens.push({ type: 'blank', line });
    return;
  }
  const heading = HEADING.exec(text);
  if (heading) {
    const title = text
      .slice(heading[0].length)
      .trim()
      .replace(/(?:^|[ \t])#+$/, '')
      .trimEnd();
    tokens.push({ type: 'heading', text: title, level: (heading[1] as string).length, line });
    return;
  }
  if (!text.includes('<')) {
    tokens.push({ type: 'text', text, line });
    return;
  }
  splitTags(text, line, tokens);
}

function hasOpenComment(text: string): boolean {
  const open = text.includes('<!--') ? maskCode(text).lastIndexOf('<!--') : -1;
  return open >= 0 && !text.includes('-->', open);
}

function joinComment(lines: readonly Line[], from: number): { text: string; last: number } {
  let last = from + 1;
  while (!(lines[last]?.text ?? '-->').includes('-->')) last++;
  const texts = lines.slice(from, last + 1).map(({ text }) => text);
  return { text: texts.join('\n'), last };
}

/**
 * Finds the line that closes the fence opened on line `k`; -1 where line `k` opens none or nothing closes it (then it is text).
 * A search that failed is not made again, so that a thousand unclosed fences cost no more than one.
 */
function fenceFinder(lines: readonly Line[]): (k: number) => number {
  const unclosed = new Map<string, number>();
  return (k) => {
    const sign = FENCE.exec((lines[k] as Line).text)?.[1];
    if (!sign || sign.length >= (unclosed.get(sign.charAt(0)) ?? Number.POSITIVE_INFINITY)) return -1;
    for (let end = k + 1; end < lines.length; end++) {
      if (CLOSING_FENCE.exec((lines[end] as Line).text)?.[1]?.startsWith(sign)) return end;
    }
    unclosed.set(sign.charAt(0), sign.length);
    return -1;
  };
}

function isParagraphOfOne(lines: readonly Line[], k: number): boolean {
  const { text } = lines[k] as Line;
  return text.trim() !== '' && !/^\s*[-*+>#|=`~]/.test(text) && (lines[k - 1]?.text ?? '').trim() === '';
}
