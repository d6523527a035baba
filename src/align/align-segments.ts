import type { Segment, TranslationUnit } from '../model.ts';
import { type Atom, chineseAtoms, englishAtoms, wholeAtoms } from './atoms.ts';
import { bandAround } from './band.ts';
import { groupsOf } from './groups.ts';
import { bestSteps } from './lattice.ts';
import { lengthScore, ratioOf, widthOf } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { unitsOf } from './units.ts';

export interface AlignOptions {
  /**
   * What may be cut: `sentences`, English between any two sentences, Chinese between two segments only; `segments`, neither, each is
   * a paragraph or an unpaired one.
   */
  readonly atoms?: 'sentences' | 'segments';
  /** Words that translate each other; absent: the one that comes with the project; `null`: none. */
  readonly lexicon?: Lexicon | null;
}

/** Pairs two runs of segments that translate each other, in reading order. Every segment is in the result, English ones perhaps in pieces. */
export function alignSegments(
  en: readonly Segment[],
  zh: readonly Segment[],
  options: AlignOptions = {},
): TranslationUnit[] {
  const whole = options.atoms === 'segments';
  const rows = whole ? wholeAtoms(en) : englishAtoms(en);
  const columns = whole ? wholeAtoms(zh) : chineseAtoms(zh);
  const borders = [...columns.keys()].filter((k) => columns[k]?.segment !== columns[k - 1]?.segment);
  borders.push(columns.length);
  const widths = { en: sums(rows), zh: sums(columns) };
  const ratio = ratioOf(widths.en.at(-1) ?? 0, widths.zh.at(-1) ?? 0);
  const width = (of: readonly number[], from: number, to: number) => (of[to] ?? 0) - (of[from] ?? 0);
  const steps = bestSteps({
    rows: rows.length,
    columns: columns.length,
    band: bandAround([rows.length, columns.length], [], 60),
    borders,
    sizes: SIZES,
    bead: (row, column, [height, breadth]) =>
      lengthScore(width(widths.en, row, row + height) * ratio, width(widths.zh, column, column + breadth)) -
      0.8 * (height + breadth - 2),
    attachEn: (row) => (whole ? Number.NEGATIVE_INFINITY : -4 - width(widths.en, row, row + 1) * 0.2),
    attachZh: (column) => (whole ? Number.NEGATIVE_INFINITY : -4 - width(widths.zh, column, column + 1) * 0.2),
    looseEn: (row) => -1 - width(widths.en, row, row + 1) * 0.1,
    openLoose: -7,
    looseLine: (from, to) => -7 - width(widths.zh, from, to) * 0.1,
  });
  return unitsOf(groupsOf(steps, borders), { segments: en, atoms: rows }, { segments: zh, atoms: columns });
}

const SIZES = [
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [4, 1],
  [1, 3],
  [2, 2],
] as const;

function sums(atoms: readonly Atom[]): number[] {
  const totals = [0];
  for (const { text } of atoms) totals.push((totals.at(-1) ?? 0) + widthOf(text));
  return totals;
}
