import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Diagnostic, type Reporter, reporterFor } from '../diagnostics.ts';

/** The one error of YAML that leaves no doubt what was meant. */
const TWICE = 'DUPLICATE_KEY';
const WRITTEN_TWICE = { message: 'A field is written twice; the last one counts.', hint: 'Take one of them out.' };

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file of the site's data, with the places of its fields. */
export interface YamlFile {
  /** Plain data; `null` where the file is missing, empty or broken. */
  readonly data: unknown;
  /** Where the key of the field at `path` stands; of the nearest field around it, if there is none. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Adds to the file's problems. */
  readonly report: Reporter;
  readonly diagnostics: Diagnostic[];
  readonly missing: boolean;
}

/** Reads a YAML file. Never throws: what is wrong with it is among its diagnostics, and its data are `null`. */
export async function readYamlFile(file: string): Promise<YamlFile> {
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor(relative('.', file).replaceAll('\\', '/'), diagnostics);
  const empty = { data: null, placeOf: () => ({ line: 1, column: 1 }), report, diagnostics };
  try {
    return { ...parseYaml(await readFile(file, 'utf8'), report), report, diagnostics, missing: false };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ...empty, missing: true };
    const message = `The file cannot be read: ${(error as Error).message}.`;
    report({ code: 'data/unreadable', severity: 'error', message, hint: 'Check that it is a text file.', line: 1 });
    return { ...empty, missing: false };
  }
}

/** @throws {ReferenceError} where YAML aliases unfold without end. */
function parseYaml(text: string, report: Reporter): Pick<YamlFile, 'data' | 'placeOf'> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  for (const { code, message, pos } of document.errors) {
    report({
      code: 'data/yaml',
      severity: 'error',
      ...(code === TWICE ? WRITTEN_TWICE : notYaml(message)),
      ...placeAt(pos[0]),
    });
  }
  const broken = document.errors.some(({ code }) => code !== TWICE);
  const data = broken ? null : (document.toJS() as unknown);
  return { data, placeOf: (path) => placeAt(offsetOf(document, path)) };
}

function notYaml(message: string): Pick<Diagnostic, 'message' | 'hint'> {
  return {
    message: `This is not YAML: ${message}.`,
    hint: 'Compare indentation, colons and quotes with the lines around it.',
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let offset = 0;
  for (let depth = 1; depth <= path.length; depth++) {
    offset = keyOffset(document, path.slice(0, depth)) ?? offset;
  }
  return offset;
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(parent))
    return rangeOf(parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === last)?.key);
  return isSeq(parent) ? rangeOf(parent.items[Number(last)]) : undefined;
}

function rangeOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
