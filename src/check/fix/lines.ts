import type { FileLine } from './fix.ts';

/** A line and its end; the last one has none. Linear: neither part can match what the other does. */
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;

/** Text → lines, nothing lost: joined again they are the text. */
export function linesOf(text: string): FileLine[] {
  const lines = [...text.matchAll(LINE)].map(([, own = '', end = '']) => ({ text: own, end }));
  // The match behind the last line end, or behind a last line without one, is empty.
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}

export function textOfLines(lines: readonly FileLine[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** The line end that a file uses. */
export function usualEnd(lines: readonly FileLine[]): string {
  return lines.find(({ end }) => end !== '')?.end ?? '\n';
}
