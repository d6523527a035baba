import matter from 'gray-matter';
import { Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Reporter } from '../diagnostics.ts';
import { isTooMuchYaml } from './limits.ts';
import { keyText, type Plain, plainReader } from './plain.ts';
import { explainYaml } from './yaml-problem.ts';

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
  /** Lines of the file that are no YAML: what they mean nobody knows, and what is missing may stand there. */
  readonly broken: ReadonlySet<number>;
}

/** A line of three dashes or more, the YAML, and the next such line. */
const FENCED = /^(-{3,})[ \t]*\n([\s\S]*?)(?:(?<=\n)|\n)(-{3,})[ \t]*(?:\n|$)/;

/**
 * Text of a note → its fields with their positions, and its body.
 * Broken YAML is reported and read as far as it goes. Never runs anything: `---js` is text, YAML tags are ignored.
 */
export function readFrontMatter(text: string, report: Reporter): FrontMatter {
  const fenced = FENCED.exec(text);
  if (!fenced) return withoutFields(text, report);
  const [whole, open, yaml = '', close] = fenced;
  const broken = new Set<number>();
  const fields = parse(yaml, broken, report);
  if (fields === null) return { fields: [], body: text, bodyLine: 1, shown: null, broken };
  const proper = close === '---';
  if (!proper || open !== '---') reportFence(report);
  const bodyLine = whole.split('\n').length - (whole.endsWith('\n') ? 0 : 1);
  return { fields, body: text.slice(whole.length), bodyLine, shown: proper ? null : whole.trimEnd(), broken };
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
  const late = !begun && /^\s*---[ \t]*\n/.test(text);
  report({
    code: begun ? 'front-matter/fence' : 'front-matter/missing',
    severity: 'warning',
    message: begun
      ? 'The front matter has no closing line of three dashes; it is shown as text.'
      : late
        ? 'The front matter does not begin at the very beginning of the file, so that it is read as text.'
        : 'The note has no front matter.',
    hint: begun
      ? 'Write a line `---`, nothing more, below the last field.'
      : late
        ? 'Delete the blanks and blank lines before the first `---`.'
        : 'Begin the file with a line `---`, then `title: …` and the other fields, then a line `---`.',
    line: 1,
  });
  return { fields: [], body: text, bodyLine: 1, shown: null, broken: new Set(begun || late ? [1] : []) };
}

/** `null` when the text between the fences is no mapping at all, so that it must be the note's own text. */
function parse(yaml: string, broken: Set<number>, report: Reporter): Field[] | null {
  const lines = new LineCounter();
  const document = isTooMuchYaml(yaml) ? null : documentOf(yaml, lines);
  if (document === null) {
    report({
      code: 'front-matter/yaml',
      severity: 'error',
      message: 'The front matter is too long or too deeply nested to be read; it is shown as text.',
      hint: 'Write each field as a text or a plain list.',
      line: 1,
    });
    return null;
  }
  const texts = yaml.split('\n');
  /** One thing is told of a line: what the parser says beyond that follows from it. */
  const tell = (said: string, at: number, otherwise?: { message: string; hint: string }) => {
    const { line, col } = lines.linePos(at);
    const problem = explainYaml(said, { line, column: col }, texts, otherwise);
    if (!broken.has(problem.line + 1)) {
      report({ code: 'front-matter/yaml', severity: 'error', ...problem, line: problem.line + 1 });
    }
    broken.add(problem.line + 1).add(line + 1);
  };
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    tell(message.split('\n')[0] ?? '', pos[0]);
    // Behind a quotation mark that is never closed nothing means what it says.
    if (message.startsWith('Missing closing')) break;
  }
  if (document.contents === null) return [];
  if (!isMap(document.contents)) return null;
  const position = (node: Node | null | undefined) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: line + 1, column: col };
  };
  const hasAnchors = /&\w/.test(yaml);
  const refuse = (node: Node, message: string) => {
    const otherwise = { message, hint: VALUE_HINT };
    // `*Important*` leads nowhere because it was never meant to lead anywhere.
    if (/^(?:A \*name|The name)/.test(message) && !hasAnchors) tell(message, node.range?.[0] ?? 0, otherwise);
    else report({ code: 'front-matter/yaml', severity: 'error', ...otherwise, ...position(node) });
  };
  const plain = plainReader(document, refuse);
  return document.contents.items.map(({ key, value }) => ({
    name: keyText(key, refuse),
    value: plain(value),
    ...position(key as Node),
    items: isSeq(value) ? value.items.map((item) => position(item as Node)) : [],
  }));
}

/** `null` where the parser fails, which it should not. */
function documentOf(yaml: string, lineCounter: LineCounter): Document | null {
  // gray-matter is given a head that is known to be well-formed, and an engine that keeps positions.
  const engine = { parse: () => ({ document: parseDocument(yaml, { lineCounter, ...OPTIONS }) }) };
  try {
    const { data } = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: { yaml: engine } });
    return (data.document as Document | undefined) ?? new Document(null);
  } catch {
    return null;
  }
}

/** The failsafe schema reads every scalar as text; a field written twice is reported by `readMeta`. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
const VALUE_HINT = 'Write the values out, as texts and plain lists.';
