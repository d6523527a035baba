import type { Span } from '../../model.ts';

/** A number that a text speaks of: in digits, in words, in an idiom. */
export interface Mention {
  /** As it is written. */
  readonly text: string;
  /** Where, in UTF-16 units. */
  readonly span: Span;
  /** What it may be worth: `30 to 35 billion` → the first is 30 or 3e10. Two mentions agree when they share one. */
  readonly values: readonly Value[];
  /** Whether a translation may well do without it: `one` of `one another`, `一` of `一下`. */
  readonly loose: boolean;
}

/** A number, or a name such as `Monday` for what is counted in one language only. */
export type Value = number | string;

/** One way to write a number. The first row of a table that finds one claims the stretch; later rows do not see it. */
export interface Row {
  /**
   * Fits a word of every text in which the pattern may find something: words in lower case; a row of digits, all of them `0` and four at most,
   * with the sign before it and the two behind it (`1990s.` → ` 0000s.`); and every sign that is not ASCII by itself. Most texts have no such word, and each
   * word is looked at once for all texts.
   */
  readonly needs: RegExp;
  /** How many such words there must be; one unless it is said. */
  readonly least?: number;
  /** Global; linear in the length of the text. */
  readonly pattern: RegExp;
  /** `null`: not this time. */
  readonly read: (match: RegExpExecArray) => Pick<Mention, 'values' | 'loose'> | null;
}

/** A translation has to have it. */
export const firm = (...values: readonly Value[]) => ({ values, loose: false });
/** A translation may have it. */
export const loose = (...values: readonly Value[]) => ({ values, loose: true });

/** Stands where something has been claimed: neither a letter nor a digit nor a space. */
const CLAIMED = '\ufffc';

/** Rows, and which of them the words of a text call for. */
export interface Table {
  readonly rows: readonly Row[];
  /** Numbers of the rows, by word, as far as it has been met. */
  readonly calledBy: Map<string, readonly number[]>;
  /** The same of a sign that is not ASCII, by its UTF-16 unit. */
  readonly calledByUnit: (readonly number[] | undefined)[];
}

export function tableOf(rows: readonly Row[]): Table {
  return { rows, calledBy: new Map(), calledByUnit: new Array(0x10000) };
}

/** More different words than this are met in no collection of notes; a text of random letters must not fill the memory. */
const MOST_WORDS = 100_000;

/** The rows that may find something, in their order. */
function rowsFor(text: string, table: Table): Row[] {
  const calls = new Uint32Array(table.rows.length);
  for (let at = 0, end = 1; at < text.length; at = end, end++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === 'sign') continue;
    if (kind === 'wide') {
      count(rowsCalledByUnit(unit, table), calls);
      continue;
    }
    while (kindOf(text.charCodeAt(end)) === kind) end++;
    count(rowsCalledBy(kind === 'digit' ? digitsBetween(text, at, end) : text.slice(at, end), table), calls);
  }
  return table.rows.filter(({ least = 1 }, row) => (calls[row] as number) >= least);
}

function count(rows: readonly number[], calls: Uint32Array): void {
  for (const row of rows) calls[row] = (calls[row] as number) + 1;
}

/** Digits with what stands beside them: few different ones, whatever the numbers are. */
function digitsBetween(text: string, from: number, to: number): string {
  const [before, behind] = [text.slice(Math.max(0, from - 1), from), text.slice(to, to + 2)];
  return before + '0000'.slice(0, to - from) + behind.replace(/\d/, '0');
}

function kindOf(unit: number): 'letter' | 'digit' | 'sign' | 'wide' {
  if (unit >= 0x80) return 'wide';
  if (unit >= 0x30 && unit <= 0x39) return 'digit';
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? 'letter' : 'sign';
}

function rowsCalledBy(word: string, { rows, calledBy }: Table): readonly number[] {
  const known = calledBy.get(word);
  if (known !== undefined) return known;
  const called = rowsFitting(word.toLowerCase(), rows);
  if (calledBy.size < MOST_WORDS) calledBy.set(word, called);
  return called;
}

function rowsCalledByUnit(unit: number, { rows, calledByUnit }: Table): readonly number[] {
  calledByUnit[unit] ??= rowsFitting(String.fromCharCode(unit), rows);
  return calledByUnit[unit];
}

function rowsFitting(word: string, rows: readonly Row[]): number[] {
  return rows.flatMap(({ needs }, k) => (needs.test(word) ? [k] : []));
}

/** The mentions that a table's rows find, in no order, and the text with their stretches blanked out, so that offsets stay. */
export function claim(text: string, table: Table): { mentions: Mention[]; rest: string } {
  const mentions: Mention[] = [];
  let rest = text;
  for (const { pattern, read } of rowsFor(text, table)) {
    const unclaimed = rest;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(unclaimed); match !== null; match = pattern.exec(unclaimed)) {
      const found = read(match);
      // What turns out to be worth nothing was no number.
      if (found === null || found.values.some(Number.isNaN)) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      mentions.push({ ...found, text: match[0].trim(), span: [from, to] });
      rest = rest.slice(0, from) + CLAIMED.repeat(to - from) + rest.slice(to);
    }
  }
  return { mentions, rest };
}
