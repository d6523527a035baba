import type { Fix } from './fix.ts';
import { usualEnd } from './lines.ts';

/** Blanks at the end of a line. Two of them or more break a line of markdown, and stay in the body. */
const BLANKS = /[ \t]+$/;

/** Blanks at the ends of the front matter's lines and on empty lines, and the line end at the end of the file. */
export const spacing: Fix = {
  name: 'blanks at the ends of lines',
  apply(lines, frontMatter) {
    const block = literalLines(lines.slice(0, frontMatter).map(({ text }) => text));
    const trimmed = lines.map((line, k) => {
      const fixed = k < frontMatter ? !block.has(k) : line.text.trim() === '';
      return fixed ? { ...line, text: line.text.replace(BLANKS, '') } : line;
    });
    const last = trimmed.at(-1);
    if (last === undefined || last.end !== '' || last.text === '') return trimmed;
    return [...trimmed.slice(0, -1), { ...last, end: usualEnd(lines) }];
  },
};

/** Lines of a block scalar (`summary: |`), in which blanks may be meant. */
function literalLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let inside = false;
  for (const [k, line] of lines.entries()) {
    if (inside && /^(?:\s|$)/.test(line)) found.add(k);
    else inside = /:\s*[|>][-+\d]*\s*(?:#.*)?$/.test(line);
  }
  return found;
}
