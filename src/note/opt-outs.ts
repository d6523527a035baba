import type { Diagnostic } from '../diagnostics.ts';
import { scan } from './body/scan.ts';
import { readFrontMatter } from './front-matter.ts';

/**
 * What an author does not want to hear of: `<!-- check-off translation/number -->` before a passage, a field `check-off`
 * with a list for the whole note. Several codes are separated by spaces.
 */
export interface OptOuts {
  readonly note: ReadonlySet<string>;
  /** By the line on which a passage begins. */
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
  /** Every code as it was written, and where. */
  readonly written: readonly { readonly code: string; readonly line: number; readonly column?: number }[];
}

/** The field's name, and the word with which the comment begins. */
const WORD = 'check-off';
const ANYWHERE = new RegExp(WORD, 'i');
const NONE: OptOuts = { note: new Set(), lines: new Map(), written: [] };

/** Reads the opt-outs of a note's text. */
export function optOuts(text: string): OptOuts {
  if (!ANYWHERE.test(text)) return NONE;
  const { fields, body, bodyLine } = readFrontMatter(text, () => {});
  const field = fields.find(({ name }) => name.toLowerCase() === WORD);
  const codes = [field?.value ?? []].flat().filter((value) => typeof value === 'string');
  const { lines, written } = linesOf(body, bodyLine);
  const ofNote = codes.map((code, k) => ({ code, ...(field?.items[k] ?? { line: field?.line ?? 1 }) }));
  return { note: new Set(codes), lines, written: [...ofNote, ...written] };
}

/** A comment counts for the first line of text behind it. */
function linesOf(body: string, bodyLine: number): Pick<OptOuts, 'lines' | 'written'> {
  const lines = new Map<number, Set<string>>();
  const written: { code: string; line: number }[] = [];
  let waiting: string[] = [];
  for (const token of scan(body.split('\n').map((text, k) => ({ text, line: bodyLine + k })))) {
    if (token.type === 'comment' && token.text.startsWith(WORD)) {
      const codes = token.text
        .slice(WORD.length)
        .split(/[\s,]+/)
        .filter(Boolean);
      waiting.push(...codes);
      written.push(...codes.map((code) => ({ code, line: token.line })));
    } else if (token.type === 'text' && waiting.length > 0) {
      lines.set(token.line, new Set(waiting));
      waiting = [];
    }
  }
  return { lines, written };
}

/** Whether the author wants to hear of a problem. An error is always told: a stranger's note must not hide that it cannot be read. */
export function isWanted(
  { code, severity }: Pick<Diagnostic, 'code' | 'severity'>,
  lines: readonly number[],
  { note, lines: off }: OptOuts,
): boolean {
  return severity === 'error' || (!note.has(code) && !lines.some((line) => off.get(line)?.has(code)));
}

/** The problems of a note that its author wants to hear of. */
export function wantedOf(diagnostics: readonly Diagnostic[], text: string): Diagnostic[] {
  if (diagnostics.length === 0) return [];
  const off = optOuts(text);
  return diagnostics.filter((problem) => isWanted(problem, [problem.line], off));
}
