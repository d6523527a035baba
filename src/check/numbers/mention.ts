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

/** The mentions that the rows find, in no order, and the text with their stretches blanked out, so that offsets stay. */
export function claim(text: string, rows: readonly Row[]): { mentions: Mention[]; rest: string } {
  const mentions: Mention[] = [];
  let rest = text;
  for (const { pattern, read } of rows) {
    rest = rest.replace(pattern, (...parts: unknown[]) => {
      const groups = parts.filter((part) => typeof part !== 'object');
      const index = groups.at(-2) as number;
      const match = Object.assign(groups.slice(0, -2), { index, input: text }) as unknown as RegExpExecArray;
      const found = read(match);
      // What turns out to be worth nothing was no number.
      if (found === null || found.values.some(Number.isNaN)) return match[0];
      mentions.push({ ...found, text: match[0].trim(), span: [index, index + match[0].length] });
      return CLAIMED.repeat(match[0].length);
    });
  }
  return { mentions, rest };
}
