/** Terms of fewer notes have no history to draw. */
export const FEWEST = 3;
/** A longer history is drawn by years. */
const MOST_MONTHS = 72;

/** How many notes name a term in each month (`2026-03`) or year (`2026`), without a gap; drawn as bars of one unit's width. */
export interface TermHistory {
  readonly by: 'month' | 'year';
  readonly bars: readonly { readonly period: string; readonly count: number; readonly height: number }[];
  readonly most: number;
  /** The same in words, for those who do not see the bars. */
  readonly text: string;
}

/** Height of the tallest bar. */
const HEIGHT = 100;

/** Dates of a term's notes → its history; `null` where too few have a date, or all fall into one period. */
export function termHistory(dates: readonly (string | null)[]): TermHistory | null {
  const days = dates.filter((date) => date !== null).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (days.length < FEWEST || first === undefined || last === undefined) return null;
  const months = periods(monthNumber(first), monthNumber(last), monthName);
  const by = months.length > MOST_MONTHS ? 'year' : 'month';
  const names = by === 'month' ? months : periods(Number(first.slice(0, 4)), Number(last.slice(0, 4)), String);
  if (names.length < 2) return null;
  const counts = new Map(names.map((name) => [name, 0]));
  for (const day of days) {
    const name = day.slice(0, by === 'month' ? 7 : 4);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const bars = [...counts].map(([period, count]) => ({ period, count, height: Math.round((count / most) * HEIGHT) }));
  const text = bars.flatMap(({ period, count }) => (count > 0 ? [`${period}: ${count}; `] : [])).join('');
  return { by, bars, most, text };
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function periods(first: number, last: number, nameOf: (period: number) => string): string[] {
  return Array.from({ length: last - first + 1 }, (_, k) => nameOf(first + k));
}
