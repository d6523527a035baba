import type { Reporter } from '../diagnostics.ts';

/** Something in a text that its author should know of, since it does not show in an editor or looks like text. */
interface Flaw {
  readonly code: string;
  readonly pattern: RegExp;
  /** So many of them leave no doubt. */
  readonly least: number;
  readonly message: string;
  readonly hint: string;
}

const FLAWS: readonly Flaw[] = [
  {
    code: 'text/garbled',
    // UTF-8 read as Windows-1252 and saved again: `å¯¹` for 对, `â€™` for ’; UTF-8 read as GBK: 锟斤拷.
    pattern:
      /[äåæçèé][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}|â€[\u0080-\u00bf\u0152-\u0178\u02dc\u2013-\u203a\u20ac\u2122]|锟斤拷/g,
    least: 3,
    message: 'The text looks as if it had been read in a wrong encoding and saved again.',
    hint: 'Get it anew from where it came from, as UTF-8.',
  },
  {
    code: 'text/direction',
    // Embeddings, overrides and isolates of the bidirectional algorithm: what follows may be shown in another order.
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    least: 1,
    message: 'The text holds invisible characters that change the direction of writing.',
    hint: 'Remove them unless the passage is in Arabic or Hebrew; they can make words read as others.',
  },
  {
    code: 'text/control',
    // Control characters, other than tabs and line ends, which mean nothing in a text.
    pattern: /\p{Cc}(?<![\t\n])/gu,
    least: 1,
    message: 'The text holds control characters; data files and books leave them out.',
    hint: 'Remove them; they often come from a terminal or a broken export.',
  },
];

/** Reports what is wrong with a text as a text, each kind once, with the line on which it begins. */
export function reportFlaws(text: string, report: Reporter): void {
  for (const { code, pattern, least, message, hint } of FLAWS) {
    const first = text.search(pattern);
    if (first < 0 || (least > 1 && (text.match(pattern)?.length ?? 0) < least)) continue;
    report({ code, severity: 'warning', message, hint, line: text.slice(0, first).split('\n').length });
  }
}

/** Reports that a text holds the character that stands for others that were lost. */
export function reportLost(text: string, report: Reporter): void {
  const first = text.indexOf('\ufffd');
  if (first < 0) return;
  report({
    code: 'text/lost',
    severity: 'warning',
    message: 'The text holds �: characters that an earlier program could not read.',
    hint: 'Write what stood there, or delete the �.',
    line: text.slice(0, first).split('\n').length,
  });
}
