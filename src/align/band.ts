/** The cells of a lattice that are searched: in each row a half-open range of columns. */
export interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of each row's first cell in tables that hold the band row by row. */
  readonly offset: Int32Array;
  readonly cells: number;
}

/** How far the alignment may stray from the straight line between two waypoints, in columns. */
const RADIUS = 60;
/** A text of a great many atoms gets a narrower band, so that its cells stay below about twice this number. */
const MOST_CELLS = 1_200_000;

/** A place that the alignment probably passes, as a row and a column. */
export type Waypoint = readonly [row: number, column: number];

/**
 * A band of `RADIUS` columns to each side of the broken line through the waypoints (ascending in both), from corner to corner. Rows
 * overlap, so that a way through always exists; `rows * RADIUS` cells at most, beside the width of the steps themselves.
 */
export function bandAround(size: Waypoint, waypoints: readonly Waypoint[], wished = RADIUS): Band {
  const [rows, columns] = size;
  const from = new Int32Array(rows + 1);
  const to = new Int32Array(rows + 1);
  const radius = Math.max(3, Math.min(wished, Math.floor(MOST_CELLS / (rows + 1))));
  let start: Waypoint = [0, 0];
  for (const end of [...waypoints, size]) {
    const slope = (end[1] - start[1]) / Math.max(1, end[0] - start[0]);
    for (let row = start[0]; row <= end[0]; row++) {
      const centre = start[1] + slope * (row - start[0]);
      const reach = radius + slope;
      from[row] = Math.max(0, Math.floor(centre - reach));
      to[row] = Math.min(columns, Math.ceil(centre + reach)) + 1;
    }
    start = end;
  }
  from[0] = 0;
  to[rows] = columns + 1;
  return withOffsets(from, to);
}

function withOffsets(from: Int32Array, to: Int32Array): Band {
  const offset = new Int32Array(from.length);
  let cells = 0;
  for (let row = 0; row < from.length; row++) {
    from[row] = Math.max(from[row] as number, from[row - 1] ?? 0);
    to[row] = Math.max(to[row] as number, to[row - 1] ?? 0);
    offset[row] = cells;
    cells += (to[row] as number) - (from[row] as number);
  }
  return { from, to, offset, cells };
}
