/** One measured build. */
export interface Row {
  readonly name: string;
  /** Processor seconds, and seconds by the clock. */
  readonly cpu: number;
  readonly wall: number;
  /** Files that were written, and megabytes of all processes at their largest. */
  readonly written?: number;
  readonly megabytes?: number;
}

const HEAD = ['', 'CPU s', 'wall s', 'written', 'MB'];

/** Rows as a text, columns in line. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, cpu, wall, written, megabytes }) => [
    name,
    cpu.toFixed(2),
    wall.toFixed(2),
    written?.toLocaleString('en-US') ?? '',
    megabytes?.toLocaleString('en-US') ?? '',
  ]);
  const all = [HEAD, ...lines];
  const widths = HEAD.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const aligned = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return all.map((cells) => cells.map(aligned).join('  ').trimEnd()).join('\n');
}
