import type { Reporter } from '../../diagnostics.ts';
import { scriptOf } from '../../text/language.ts';
import type { Token } from './scan.ts';

/** `Original English`, `View/Hide Original English`, `查看英文原文`: a label of the button, no text of the note. */
const ORIGINAL = /^[^<\n]{0,80}(?:original|原文)[^<\n]{0,40}$/i;

/** Is this summary nothing but the label of a disclosure that holds the original? */
export function isOriginalLabel(summary: string): boolean {
  return ORIGINAL.test(summary);
}

/**
 * Which `<details>` each token of a section stands in: an index for those that hold the original language, `null` outside.
 * An unclosed one ends where the language changes, at the next `<details>`, or with the section; a stray end is ignored.
 */
export function originals(tokens: readonly Token[], report: Reporter): (k: number) => number | null {
  const inside: (number | undefined)[] = [];
  const tags = tokens.flatMap(({ type }, k) => (type === 'open' || type === 'close' ? [k] : []));
  for (const [n, from] of tags.entries()) {
    const { type, line } = tokens[from] as Token;
    if (type === 'open') {
      const to = endOf(tokens, from, tags[n + 1] ?? tokens.length, report);
      if (holdsOriginal(tokens, from, to)) for (let k = from; k < to; k++) inside[k] = from;
    } else if (tokens[tags[n - 1] ?? -1]?.type !== 'open') reportStray(line, report);
  }
  return (k) => inside[k] ?? null;
}

function endOf(tokens: readonly Token[], from: number, next: number, report: Reporter): number {
  if (tokens[next]?.type === 'close') return next;
  reportUnclosed(tokens[from]?.line ?? 1, report);
  return languageChange(tokens, from, next);
}

/** Where, in a disclosure that nobody closed, wide text follows Latin text: its translation of the next passage. */
function languageChange(tokens: readonly Token[], from: number, to: number): number {
  const scripts = tokens.slice(from, to).map((token) => (token.type === 'text' ? scriptOf(token.text) : null));
  const latin = scripts.indexOf('latin');
  const change = latin < 0 ? -1 : scripts.indexOf('wide', latin);
  return change < 0 ? to : from + change;
}

/** A disclosure whose label speaks of the original, or has no label of its own, or whose text is in Latin letters. */
function holdsOriginal(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens.slice(from, to);
  if (own.some((token) => token.type === 'summary' && isOriginalLabel(token.text))) return true;
  const scripts = own.map((token) => (token.type === 'text' ? scriptOf(token.text) : null));
  return scripts.filter((script) => script === 'latin').length > scripts.filter((script) => script === 'wide').length;
}

function reportUnclosed(line: number, report: Reporter): void {
  report({
    code: 'structure/details-unclosed',
    severity: 'warning',
    message: 'This <details> has no </details>.',
    hint: 'Write </details> on a line of its own below the original.',
    line,
  });
}

function reportStray(line: number, report: Reporter): void {
  report({
    code: 'structure/details-stray',
    severity: 'warning',
    message: 'This </details> ends nothing.',
    hint: 'Delete it, or write the missing <details>.',
    line,
  });
}
