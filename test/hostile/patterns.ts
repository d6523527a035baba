import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/project.ts';

/** A regular expression of the program, as it is written. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The first file in which it stands, below `src/`. */
  readonly file: string;
}

/** Every literal of a regular expression in `src/`, each once, as the compiler sees it. */
export function patternsOfTheProgram(): Pattern[] {
  const folder = join(ROOT, 'src');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).sort();
  const found = new Map<string, Pattern>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, false);
    for (const text of literalsIn(source)) {
      const end = text.lastIndexOf('/');
      if (!found.has(text)) found.set(text, { source: text.slice(1, end), flags: text.slice(end + 1), file });
    }
  }
  return [...found.values()];
}

function literalsIn(source: ts.SourceFile): string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return literals;
}
