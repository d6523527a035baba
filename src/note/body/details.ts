import type { Reporter } from '../../diagnostics.ts';
import { scriptOf } from '../../text/language.ts';
import type { Token } from './scan.ts';

/** What separates the words of a label. */
const BETWEEN = /[\s/|,，、:：()（）…–—-]+/;
/** The words of a label that say what the button does, and of what. */
const LABEL_WORD =
  /^(?:v|views?|hide|show|see|read|open|expand|toggle|click|to|the|original|source|text|transcript|version|language|\p{Lu}\p{Ll}{1,12}(?:ish|ese|ian|ch|an|ic)|(?:查看|显示|顯示|隐藏|隱藏|展开|展開|收起|点击|點擊){0,3}(?:(?:英|\p{Script=Han}{1,3}[语語文])?原文)?)$/iu;
const LONGEST_LABEL = 80;

/**
 * Is this summary nothing but the label of a disclosure that holds the original: `Original English`, `View/Hide Original English`,
 * `查看英文原文`? One further word, and it is text of the note, which may stand in a summary that nobody closed.
 */
export function isOriginalLabel(summary: string): boolean {
  if (summary.length > LONGEST_LABEL || !/original|原文/i.test(summary)) return false;
  return summary.split(BETWEEN).every((word) => LABEL_WORD.test(word));
}

/** The disclosures of a section that hold the original language. */
export interface Originals {
  /** Which of them a token stands in: its number, or `null` outside. */
  readonly of: (token: number) => number | null;
  /** Tokens that open one in which nothing is written. */
  readonly empty: ReadonlySet<number>;
}

/**
 * Finds them. An unclosed one ends where the language changes, at the next `<details>`, or with the section; a stray end is
 * ignored.
 */
export function originals(tokens: readonly Token[], report: Reporter): Originals {
  const inside: (number | undefined)[] = [];
  const empty = new Set<number>();
  const tags = tokens.flatMap(({ type }, k) => (type === 'open' || type === 'close' ? [k] : []));
  for (const [n, from] of tags.entries()) {
    const { type, line } = tokens[from] as Token;
    if (type === 'close') {
      if (tokens[tags[n - 1] ?? -1]?.type !== 'open') reportStray(line, report);
      continue;
    }
    const to = endOf(tokens, from, tags[n + 1] ?? tokens.length, report);
    if (isEmpty(tokens.slice(from, to))) {
      empty.add(from);
      reportEmpty(line, report);
    } else if (holdsOriginal(tokens.slice(from, to))) {
      for (let k = from; k < to; k++) inside[k] = from;
    }
  }
  return { of: (k) => inside[k] ?? null, empty };
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

function isEmpty(own: readonly Token[]): boolean {
  return !own.some(
    (token) => token.type === 'text' || token.type === 'fence' || (token.type === 'summary' && !isLabel(token)),
  );
}

/** A disclosure whose label speaks of the original, or whose text is in Latin letters (also if its label swallowed it). */
function holdsOriginal(own: readonly Token[]): boolean {
  if (own.some(isLabel)) return true;
  const scripts = own.map((token) => (token.type === 'text' || token.type === 'summary' ? scriptOf(token.text) : null));
  return scripts.filter((script) => script === 'latin').length > scripts.filter((script) => script === 'wide').length;
}

function isLabel(token: Token): boolean {
  return token.type === 'summary' && isOriginalLabel(token.text);
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

function reportEmpty(line: number, report: Reporter): void {
  report({
    code: 'structure/details-empty',
    severity: 'warning',
    message: 'There is nothing in this <details>.',
    hint: 'Put the original in it, or delete it.',
    line,
  });
}
