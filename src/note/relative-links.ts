import { wikiAddress, wikiLinkAt } from '../text/wiki-link.ts';
import { maskCode } from './body/tags.ts';

/** `](address` of a link or an image, in angle brackets or bare; group 1 or 2 the address. */
const INLINE = /\]\(\s*(?:<([^<>\n]{1,500})>|([^\s()<>]{1,500}))/g;
/** `[label]: address` on a line of its own; group 1 the address. */
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?([^\s<>]{1,500})>?[ \t]*$/gm;
/** Fenced code with its fences. A fence that is not closed is none here, so that each is looked for once. */
const FENCED = /^ {0,3}(```|~~~)[^\n]*\n[\s\S]*?^ {0,3}\1/gm;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** A relative address as it was written, and the line of the file on which it first stands. */
export interface RelativeLink {
  readonly address: string;
  readonly line: number;
}

/** The relative addresses that a body links to or embeds, each once; fenced code has none. */
export function relativeLinks(written: string, firstLine: number): RelativeLink[] {
  if (!written.includes('](') && !written.includes(']:') && !written.includes('[[')) return [];
  const body = written.replace(FENCED, (code) => code.replace(/[^\n]/g, ' '));
  const found = [
    ...[...body.matchAll(INLINE)].map((match) => ({ address: (match[1] ?? match[2]) as string, at: match.index })),
    ...[...body.matchAll(DEFINITION)].map((match) => ({ address: match[1] as string, at: match.index })),
    ...wikiLinks(body),
  ];
  const first = new Map(found.toReversed().map(({ address, at }) => [address, at]));
  const lineAt = lineCounter(body, firstLine);
  return [...first]
    .filter(([address]) => address !== '' && !ELSEWHERE.test(address))
    .sort(([, one], [, other]) => one - other)
    .map(([address, at]) => ({ address, line: lineAt(at) }));
}

/** Links as Obsidian writes them; none in code, where they are examples. */
function wikiLinks(body: string): { address: string; at: number }[] {
  if (!body.includes('[[')) return [];
  const text = body.split('\n').map(maskCode).join('\n');
  return [...text.matchAll(/!?\[\[/g)].flatMap(({ index }) => {
    const found = wikiLinkAt(text, index);
    return found ? [{ address: wikiAddress(found.link), at: index }] : [];
  });
}

/** Finds the lines of ascending offsets in one walk over the text. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let [line, next] = [firstLine, text.indexOf('\n')];
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}
