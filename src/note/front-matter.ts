import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Reporter } from '../diagnostics.ts';

/** A value as the author wrote it: every scalar is text, so that `2025-10-08`, `1.0` and `007` keep their spelling. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

export interface Field {
  readonly name: string;
  readonly value: Plain;
  /** Line in the note's file, from 1. */
  readonly line: number;
  readonly column: number;
  /** Where each item of a list stands. */
  readonly items: readonly { readonly line: number; readonly column: number }[];
}

export interface FrontMatter {
  readonly fields: readonly Field[];
  readonly body: string;
  /** Line in the note's file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Front matter between fences that markdown tools do not recognise: it counts, and it is shown as it was written. */
  readonly shown: string | null;
}

/** A line of three dashes or more, the YAML, and the next such line. */
const FENCED = /^(-{3,})[ \t]*\n([\s\S]*?)(?:(?<=\n)|\n)(-{3,})[ \t]*(?:\n|$)/;
/** Aliases that may be expanded in one document; a bomb needs far more. */
const MOST_ALIASES = 100;

/**
 * Text of a note → its fields with their positions, and its body.
 * Broken YAML is reported and read as far as it goes. Never runs anything: `---js` is text, YAML tags are ignored.
 */
export function readFrontMatter(text: string, report: Reporter): FrontMatter {
  const fenced = FENCED.exec(text);
  if (!fenced) return withoutFields(text, report);
  const [whole, open, yaml = '', close] = fenced;
  const fields = parse(yaml, report);
  if (fields === null) return { fields: [], body: text, bodyLine: 1, shown: null };
  const proper = close === '---';
  if (!proper || open !== '---') reportFence(report);
  const bodyLine = whole.split('\n').length - (whole.endsWith('\n') ? 0 : 1);
  return { fields, body: text.slice(whole.length), bodyLine, shown: proper ? null : whole.trimEnd() };
}

function reportFence(report: Reporter): void {
  report({
    code: 'front-matter/fence',
    severity: 'warning',
    message: 'The fences of the front matter are not lines of exactly three dashes.',
    hint: 'Write `---`, nothing more, above and below the front matter.',
    line: 1,
  });
}

function withoutFields(text: string, report: Reporter): FrontMatter {
  const begun = /^---/.test(text);
  report({
    code: begun ? 'front-matter/fence' : 'front-matter/missing',
    severity: 'warning',
    message: begun
      ? 'The front matter has no closing line of three dashes; it is shown as text.'
      : 'The note has no front matter.',
    hint: 'Begin the file with a line `---`, then `title: …` and the other fields, then a line `---`.',
    line: 1,
  });
  return { fields: [], body: text, bodyLine: 1, shown: null };
}

/** `null` when the text between the fences is no mapping at all, so that it must be the note's own text. */
function parse(yaml: string, report: Reporter): Field[] | null {
  const lines = new LineCounter();
  // gray-matter is given a head that is known to be well-formed, and an engine that keeps positions.
  const { data } = matter(`---\n${yaml}\n---\n`, {
    language: 'yaml',
    engines: { yaml: { parse: () => ({ document: parseDocument(yaml, { lineCounter: lines, ...OPTIONS }) }) } },
  });
  const document = data.document as ReturnType<typeof parseDocument> | undefined;
  if (!document) return [];
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(pos[0]);
    report({
      code: 'front-matter/yaml',
      severity: 'error',
      message: `This is not valid YAML: ${message.split('\n')[0]?.replace(/[.:]?$/, '.')}`,
      hint: 'Put values with a colon, a quote or a # in quotation marks, and indent lists by two spaces.',
      line: line + 1,
      column: col,
    });
  }
  if (document.contents === null) return [];
  if (!isMap(document.contents)) return null;
  let aliases = 0;
  const plain = (node: unknown, depth = 0): Plain => {
    if (isAlias(node)) return ++aliases > MOST_ALIASES ? null : plain(node.resolve(document), depth + 1);
    if (depth > 20) return null;
    if (isScalar(node)) return scalarText(node.value, node.type === 'PLAIN');
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (isMap(node)) {
      return Object.fromEntries(node.items.map((pair) => [String(pair.key), plain(pair.value, depth + 1)]));
    }
    return null;
  };
  const position = (node: Node | null | undefined) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: line + 1, column: col };
  };
  return document.contents.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : String(key),
    value: plain(value),
    ...position(key as Node),
    items: isSeq(value) ? value.items.map((item) => position(item as Node)) : [],
  }));
}

/** The failsafe schema reads every scalar as text; a field written twice is reported by `readMeta`. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;

function scalarText(value: unknown, plainStyle: boolean): string | null {
  const text = String(value ?? '');
  return plainStyle && /^(?:null|Null|NULL|~|)$/.test(text) ? null : text;
}
