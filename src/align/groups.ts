import type { Span } from '../model.ts';
import type { Step } from './lattice.ts';

/** A unit in the making: ranges of atoms on both sides. */
export interface Group {
  readonly en: Span;
  readonly zh: Span;
  /** The steps that it is made of. */
  readonly steps: readonly Step[];
}

interface Draft {
  en: Span;
  zh: Span;
  readonly steps: Step[];
}

/**
 * The steps of the search → groups that respect the Chinese lines: one group a line, or several lines where a bead spans them. Loose
 * English is a group of its own. `borders` are the columns at which lines begin, and the end.
 */
export function groupsOf(steps: readonly Step[], borders: readonly number[]): Group[] {
  const line = lineOfColumn(borders);
  const groups: Draft[] = [];
  let ahead: Step[] = [];
  for (const step of steps) {
    if (step.forward) {
      ahead.push(step);
      continue;
    }
    const { en, zh, kind } = step;
    const last = groups.at(-1);
    const joins = isEmpty(zh) ? joinsBefore(kind, last) : sharesLine(line, last, zh);
    if (last && joins) join(last, step);
    else groups.push({ en: [ahead[0]?.en[0] ?? en[0], en[1]], zh, steps: [...ahead, step] });
    ahead = [];
  }
  return groups;
}

function join(group: Draft, step: Step): void {
  group.en = [group.en[0], step.en[1]];
  group.zh = [group.zh[0], step.zh[1]];
  group.steps.push(step);
}

function isEmpty([from, to]: Span): boolean {
  return from === to;
}

/** English without Chinese joins its line if it is attached, a loose run if it is loose. */
function joinsBefore(kind: Step['kind'], last: Group | undefined): boolean {
  return last !== undefined && (kind === 'attached' || isEmpty(last.zh));
}

function sharesLine(line: Int32Array, last: Group | undefined, zh: Span): boolean {
  return last !== undefined && !isEmpty(last.zh) && line[last.zh[1] - 1] === line[zh[0]];
}

/** Which line each column belongs to. */
function lineOfColumn(borders: readonly number[]): Int32Array {
  const lines = new Int32Array(borders.at(-1) ?? 0);
  for (let k = 0; k + 1 < borders.length; k++) lines.fill(k, borders[k], borders[k + 1]);
  return lines;
}
