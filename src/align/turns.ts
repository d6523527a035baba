import type { Atom } from './atoms.ts';
import type { BeadSize } from './lattice.ts';

/** `**Name**:`, `**Name:**`, `Name:` of up to three capitalised words, or `姓名：`, at the beginning of a text. */
const NAME =
  /^\s*(?:>>+\s*)?(?:\*\*[^*\n]{1,60}(?:\*\*\s?[:：]|[:：]\*\*)|\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){0,2}:(?=\s)|[\p{Script=Han}·]{2,14}[:：])/u;
/** `>>`, or the dash of a dialogue. */
const MARK = /^\s*(?:>>|[-–—]\s)/;

/** What says that another speaker begins: nothing, a bare mark such as `>>`, or a name. */
type Turn = 'none' | 'mark' | 'name';

/** What a pair of names, a name without one on the other side, and a name inside a bead are worth. */
const NAMES = { paired: 3, single: -3, inside: -3 };
/** The same for bare marks against names: captions mark turns, their translation names the speakers. */
const MARKS = { paired: 1.5, inside: -0.5 };

/** Score of the turns at the beginning of a bead and inside it. */
export type TurnScore = (row: number, column: number, size: BeadSize) => number;

/** Turns count as far as both sides have them: a name on one side alone means little where the other side names nobody. */
export function turnScorer(rows: readonly Atom[], columns: readonly Atom[]): TurnScore {
  const [en, zh] = [rows.map(turnOf), columns.map(turnOf)];
  const names = { en: count(en, 'name'), zh: count(zh, 'name') };
  const trust = Math.min(names.en, names.zh) / Math.max(1, names.en, names.zh);
  if (trust > 0) return (row, column, size) => trust * nameScore(en, zh[column], row, size);
  if (names.zh > 0 && count(en, 'mark') > 0) return (row, column, size) => markScore(en, zh[column], row, size);
  return () => 0;
}

function nameScore(en: readonly Turn[], first: Turn | undefined, row: number, [height]: BeadSize): number {
  const both = [en[row], first].filter((turn) => turn === 'name').length;
  const outside = both === 2 ? NAMES.paired : both === 1 ? NAMES.single : 0;
  return outside + NAMES.inside * count(en.slice(row + 1, row + height), 'name');
}

function markScore(en: readonly Turn[], first: Turn | undefined, row: number, [height]: BeadSize): number {
  const outside = en[row] === 'mark' && first === 'name' ? MARKS.paired : 0;
  return outside + MARKS.inside * count(en.slice(row + 1, row + height), 'mark');
}

function turnOf({ text, label }: Atom): Turn {
  const head = label === undefined ? text.slice(0, 80) : `${label} ${text.slice(0, 20)}`;
  if (NAME.test(head)) return 'name';
  return MARK.test(head) ? 'mark' : 'none';
}

function count(turns: readonly Turn[], kind: Turn): number {
  return turns.filter((turn) => turn === kind).length;
}
