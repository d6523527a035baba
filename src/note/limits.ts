import type { Reporter } from '../diagnostics.ts';
import type { Bitext } from '../model.ts';

/** Bytes of the largest file that is read. */
export const LARGEST_FILE = 64 * 2 ** 20;

/**
 * How much a body may hold to be read as a bitext: ten times what the longest real notes hold. Reading takes time in proportion
 * to the size, but a page of fifty thousand headings helps nobody.
 */
const MOST = { characters: 2_000_000, lines: 80_000, headings: 5_000 } as const;

/** The same for front matter: real ones have 85 lines. A parser of YAML takes its time over signs and over lines of blanks. */
const MOST_YAML_LINES = 25_000;
const MOST_YAML_SIGNS = 200_000;

/** Lists and maps may lie so deep in each other; what is read of them ends far above. Recursion that runs out of stack may end the process. */
const DEEPEST_YAML = 100;
/** The beginning of a line with as many of the blanks and signs by which it lies in others. */
const FAR_IN = /^[ \t?:-]{100}/;

/** Whether front matter is more than a parser gets through in a second or two, or deeper than it can follow. */
export function isTooMuchYaml(yaml: string): boolean {
  const count = (pattern: RegExp) => yaml.match(pattern)?.length ?? 0;
  if (count(/\n/g) > MOST_YAML_LINES || count(/[&*!"'[\]{}?:,|>]/g) > MOST_YAML_SIGNS) return true;
  return (
    yaml.split('\n').some((line) => FAR_IN.test(line) && line.trim() !== '') || deepestBrackets(yaml) > DEEPEST_YAML
  );
}

/** How many brackets are open at once, at most; those in quotation marks count too. */
function deepestBrackets(yaml: string): number {
  let [open, most] = [0, 0];
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

const COUNTED: Readonly<Record<Exclude<keyof typeof MOST, 'characters'>, RegExp>> = {
  lines: /\n|<br/gi,
  headings: /^ {0,3}#/gm,
};

/** The body of a note that is too long to be read as a bitext: one block of plain text, nothing of it paired or searched. */
export function plainBitext(body: string, line: number): Bitext {
  const longest = (body.match(/^`{3,}/gm) ?? []).reduce((most, run) => Math.max(most, run.length + 1), 3);
  const fence = '`'.repeat(longest);
  const markdown = `${fence}\n${body.replace(/\n$/, '')}\n${fence}`;
  const block = { kind: 'block', type: 'code', markdown, lang: 'en', line, frames: [] } as const;
  return { sections: [{ heading: null, line, shape: 'plain', items: [block] }], references: {} };
}

/** Whether a body holds more than can be read as a bitext. If so it is reported. */
export function isTooLong(body: string, line: number, report: Reporter): boolean {
  const what = excessOf(body);
  if (what === null) return false;
  report({
    code: 'note/too-long',
    severity: 'error',
    message: `The note has more than ${MOST[what].toLocaleString('en-US')} ${what}; it is shown as plain text and not searched.`,
    hint: 'Make several notes of it, and join them by a series.',
    line,
  });
  return true;
}

function excessOf(body: string): keyof typeof MOST | null {
  if (body.length > MOST.characters) return 'characters';
  for (const what of ['lines', 'headings'] as const) {
    // Most bodies have fewer characters.
    if (body.length > MOST[what] && (body.match(COUNTED[what])?.length ?? 0) > MOST[what]) return what;
  }
  return null;
}
