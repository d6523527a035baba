import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import { scan } from '../note/body/scan.ts';
import { readFrontMatter } from '../note/front-matter.ts';
import { closest } from '../text/closest.ts';
import { CODES, isCode } from './codes.ts';

/**
 * What an author does not want to hear of: `<!-- check-off translation/number -->` before a passage, a field `check-off`
 * with a list for the whole note. Several codes are separated by spaces.
 */
export interface OptOuts {
  readonly note: ReadonlySet<string>;
  /** By the line on which a passage begins. */
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
  /** Codes that there are not. */
  readonly problems: readonly Diagnostic[];
}

/** The field's name, and the word with which the comment begins. */
const WORD = 'check-off';
const NONE: OptOuts = { note: new Set(), lines: new Map(), problems: [] };

/** Reads the opt-outs of a note's text. */
export function optOuts(path: string, text: string): OptOuts {
  if (!text.toLowerCase().includes(WORD)) return NONE;
  const problems: Diagnostic[] = [];
  const report = reporterFor(path, problems);
  const { fields, body, bodyLine } = readFrontMatter(text, () => {});
  const field = fields.find(({ name }) => name.toLowerCase() === WORD);
  const written = [field?.value ?? []].flat().filter((value) => typeof value === 'string');
  const known = (code: string, place: { readonly line: number; readonly column?: number }): boolean => {
    if (isCode(code)) return true;
    const meant = closest(code, CODES);
    const hint = meant ? `Did you mean ${meant}?` : 'The guide lists all codes; note check --explain prints one.';
    report({
      code: 'check/unknown-code',
      severity: 'warning',
      message: `There is no problem ${code}.`,
      hint,
      ...place,
    });
    return false;
  };
  const note = new Set(written.filter((code, k) => known(code, field?.items[k] ?? { line: field?.line ?? 1 })));
  return { note, lines: linesOf(body, bodyLine, known), problems };
}

/** A comment counts for the first line of text behind it. */
function linesOf(body: string, bodyLine: number, known: (code: string, place: { line: number }) => boolean) {
  const lines = new Map<number, Set<string>>();
  let waiting: string[] = [];
  for (const token of scan(body.split('\n').map((text, k) => ({ text, line: bodyLine + k })))) {
    if (token.type === 'comment' && token.text.startsWith(WORD)) {
      const codes = token.text
        .slice(WORD.length)
        .split(/[\s,]+/)
        .filter(Boolean);
      waiting.push(...codes.filter((code) => known(code, token)));
    } else if (token.type === 'text' && waiting.length > 0) {
      lines.set(token.line, new Set(waiting));
      waiting = [];
    }
  }
  return lines;
}

/** Whether the author wants to hear of a problem. */
export function isWanted(code: string, lines: readonly number[], { note, lines: off }: OptOuts): boolean {
  return !note.has(code) && !lines.some((line) => off.get(line)?.has(code));
}
