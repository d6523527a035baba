import type { TaxonomyName } from '../model.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';

/** Where a note's front matter writes a term; the first line where that cannot be told. */
export function termPlace(
  lines: readonly string[],
  taxonomy: TaxonomyName,
  term: string,
): { line: number; column: number } {
  const fields = TAXONOMIES.find(({ name }) => name === taxonomy)?.fields ?? [];
  const end = lines.indexOf('---', 1);
  let inField = false;
  for (const [k, text] of lines.slice(0, Math.max(0, end)).entries()) {
    const [, name] = /^([\w-]+)\s*:/.exec(text) ?? [];
    if (name !== undefined) inField = fields.some((field) => field.toLowerCase() === name.toLowerCase());
    const at = inField ? text.indexOf(term, name === undefined ? 0 : name.length + 1) : -1;
    if (at >= 0) return { line: k + 1, column: at + 1 };
  }
  return { line: 1, column: 1 };
}
