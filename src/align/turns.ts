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
  const [names, marks] = [countsOf(en, 'name'), countsOf(en, 'mark')];
  const named = { en: totalOf(names), zh: totalOf(countsOf(zh, 'name')) };
  const trust = Math.min(named.en, named.zh) / Math.max(1, named.en, named.zh);
  if (trust > 0) {
    return (row, column, size) =>
      trust * (nameScore(en[row], zh[column]) + NAMES.inside * countInside(names, row, size));
  }
  if (named.zh > 0 && totalOf(marks) > 0) {
    return (row, column, size) => markScore(en[row], zh[column]) + MARKS.inside * countInside(marks, row, size);
  }
  return () => 0;
}

function nameScore(en: Turn | undefined, zh: Turn | undefined): number {
  if (en === 'name' && zh === 'name') return NAMES.paired;
  return en === 'name' || zh === 'name' ? NAMES.single : 0;
}

function markScore(en: Turn | undefined, zh: Turn | undefined): number {
  return en === 'mark' && zh === 'name' ? MARKS.paired : 0;
}

function turnOf({ text, label }: Atom): Turn {
  const head = label === undefined ? text.slice(0, 80) : `${label} ${text.slice(0, 20)}`;
  if (NAME.test(head)) return 'name';
  return MARK.test(head) ? 'mark' : 'none';
}

/** How many of the first 0, 1, 2, … turns are of a kind. */
function countsOf(turns: readonly Turn[], kind: Turn): Int32Array {
  const counts = new Int32Array(turns.length + 1);
  for (const [k, turn] of turns.entries()) counts[k + 1] = (counts[k] as number) + (turn === kind ? 1 : 0);
  return counts;
}

function totalOf(counts: Int32Array): number {
  return counts.at(-1) as number;
}

/** How many turns of a kind begin within a bead, behind its beginning. */
function countInside(counts: Int32Array, row: number, [height]: BeadSize): number {
  return (counts[Math.min(row + height, counts.length - 1)] as number) - (counts[row + 1] as number);
}
