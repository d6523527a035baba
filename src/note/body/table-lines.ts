import type { Line } from './scan.ts';

/** A pipe that ends a cell. Markdown takes one behind a backslash for text, wherever that stands. */
const PIPE = /(?<!\\)\|/;

/**
 * The lines of a table, its head as wide as its widest row: markdown leaves out the cells that a row has beyond the head, and no
 * text of a note may be lost.
 */
export function widened(lines: readonly Line[]): readonly Line[] {
  const [head, rule, ...rows] = lines;
  if (!head || !rule) return lines;
  const missing = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0) - widthOf(head);
  if (missing <= 0) return lines;
  return [widen(head, ' |', missing), widen(rule, ' - |', missing), ...rows];
}

function cellsOf(text: string): string[] {
  const cells = text.trim().split(PIPE);
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

function widthOf({ text }: Line): number {
  return cellsOf(text).length;
}

function widen({ text, line }: Line, cell: string, times: number): Line {
  return { text: `| ${cellsOf(text).join('|')} |${cell.repeat(times)}`, line };
}
