import { originals } from '../../note/body/details.ts';
import { scan, type Token } from '../../note/body/scan.ts';
import type { FileLine, Fix } from './fix.ts';
import { usualEnd } from './lines.ts';

/** Writes the `</details>` that is missing below an original, where the reader of notes takes it to end. */
export const unclosedDetails: Fix = {
  name: 'unclosed <details>',
  apply(lines, frontMatter) {
    const body = lines.slice(frontMatter).map(({ text }, k) => ({ text, line: frontMatter + k + 1 }));
    const closing = new Set(sectionsOf(scan(body)).flatMap(lastLines));
    const end = usualEnd(lines);
    return lines.flatMap((line, k): FileLine[] =>
      closing.has(k + 1)
        ? [
            { ...line, end: line.end || end },
            { text: '</details>', end },
          ]
        : [line],
    );
  },
};

/** Headings end what is open. */
function sectionsOf(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'heading') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

/** The last line of text in each unclosed original of a section. */
function lastLines(tokens: readonly Token[]): number[] {
  const unclosed = new Set<number>();
  const { of } = originals(tokens, ({ code, line }) => {
    if (code === 'structure/details-unclosed') unclosed.add(line);
  });
  return [...tokens.keys()].flatMap((from) => {
    const token = tokens[from];
    if (token?.type !== 'open' || !unclosed.has(token.line) || of(from) !== from) return [];
    const last = tokens.findLast((other, k) => of(k) === from && other.type === 'text');
    return last?.type === 'text' ? [last.line + last.text.split('\n').length - 1] : [];
  });
}
