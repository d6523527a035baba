import MarkdownIt, { type Token as MarkdownToken } from 'markdown-it';
import type { Block, Frame } from '../../model.ts';
import type { Line } from './scan.ts';
import { widened } from './table-lines.ts';

/** A paragraph's lines, or something that is no prose, in the lists and quotations around it. */
export type Leaf =
  | { readonly type: 'paragraph'; readonly lines: readonly Line[]; readonly frames: readonly Frame[] }
  | { readonly type: Block['type']; readonly lines: readonly Line[]; readonly frames: readonly Frame[] };

/** Link reference definitions of a note, as markdown-it collects them. */
export type References = Record<string, { readonly title: string; readonly href: string }>;

/** What reading one body shares between its pieces. */
export interface BlockContext {
  readonly references: References;
  /** The next unused frame id. */
  readonly nextFrame: () => number;
}

const BLOCKS: Readonly<Record<string, Block['type']>> = {
  fence: 'code',
  code_block: 'code',
  table_open: 'table',
  hr: 'rule',
};
/** markdown-it leaves out what is nested deeper than this; such text is read as plain paragraphs instead. */
const MAX_NESTING = 60;

// Only blocks: inline markup is read when a segment is rendered. Tags are our own business, dashes below text are a rule.
const markdown = new MarkdownIt({ html: false, maxNesting: MAX_NESTING * 2 });
markdown.core.ruler.enableOnly(['block']);
markdown.block.ruler.disable(['html_block', 'lheading']);

/**
 * A line that neither begins a block nor makes one of the lines around it, as nearly all do: it begins with a letter, a Han character, a number that
 * counts nothing, a quotation mark, or with bold text.
 */
const PROSE = /^(?:[\p{L}“”‘’「『《（("'，。、！？…]|\d{1,9}(?![\d.)])|\*\*[^*\s])/u;

/** Lines of markdown without headings and structural tags → its leaves in reading order. */
export function markdownLeaves(lines: readonly Line[], context: BlockContext): Leaf[] {
  if (lines.every(({ text }) => text === '' || (PROSE.test(text) && !text.includes('\n')))) return paragraphs(lines);
  if (lines.some(({ text }) => depth(text) > MAX_NESTING)) return plainLeaves(lines);
  const env = { references: context.references };
  const tokens = markdown.parse(lines.map(({ text }) => protect(text)).join('\n'), env);
  const leaves: Leaf[] = [];
  const frames: Frame[] = [];
  let inTable = false;
  for (const [k, token] of tokens.entries()) {
    const leaf = inTable ? null : leafOf(token, lines, [...frames]);
    if (leaf) leaves.push(...withTitle(leaf));
    if (token.type === 'table_open' || token.type === 'table_close') inTable = token.nesting > 0;
    const frame = frameOf(token, frames, context);
    // Behind the beginning of a quotation stand that of a paragraph and its text.
    if (frame) frames.push(withCallout(frame, tokens[k + 2]));
    else if (FRAME_ENDS.has(token.type)) frames.pop();
  }
  return leaves;
}

/** The first line of a callout: group 1 its kind, such as `note`, 2 its title. */
const CALLOUT = /^\[!([a-z][\w-]{0,20})\][+-]?(?:[ \t]+(\S.*))?$/i;

function withCallout(frame: Frame, text: MarkdownToken | undefined): Frame {
  const kind =
    frame.kind === 'quote' && text?.type === 'inline'
      ? CALLOUT.exec(text.content.replace(/\n[\s\S]*/, ''))?.[1]
      : undefined;
  return kind === undefined ? frame : { ...frame, callout: kind.toLowerCase() };
}

/** The title of a callout is a paragraph of its own; without one its kind goes with the text. */
function withTitle(leaf: Leaf): Leaf[] {
  const [first, second, ...rest] = leaf.lines;
  if (leaf.type !== 'paragraph' || !first || !second || !leaf.frames.at(-1)?.callout) return [leaf];
  const found = CALLOUT.exec(first.text);
  if (!found) return [leaf];
  if (found[2] === undefined)
    return [{ ...leaf, lines: [{ ...first, text: `${first.text} ${second.text}` }, ...rest] }];
  return [
    { ...leaf, lines: [first] },
    { ...leaf, lines: [second, ...rest] },
  ];
}

/** Lines in which nothing is a block → the paragraphs that markdown reads between blank ones. */
function paragraphs(lines: readonly Line[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to + 1) {
    to = from;
    while ((lines[to]?.text ?? '') !== '') to++;
    if (to === from) continue;
    const content = lines.slice(from, to).map(({ text }) => text);
    leaves.push(paragraph(lines, { content: content.join('\n').trim(), map: [from, to] }, []));
  }
  return leaves;
}

/** Lines → paragraphs between blank lines, with no other markup: how captions are read. */
export function plainLeaves(lines: readonly Line[]): Leaf[] {
  const leaves: Leaf[] = [];
  let open: Line[] = [];
  for (const line of [...lines, { text: '', line: 0 }]) {
    if (line.text.trim() !== '') open.push({ text: line.text.trim(), line: line.line });
    else if (open.length > 0) {
      leaves.push({ type: 'paragraph', lines: open, frames: [] });
      open = [];
    }
  }
  return leaves;
}

/** A `>>` at the beginning of a line marks a speaker, never a quotation in a quotation. */
function protect(text: string): string {
  return text.replace(/^( {0,3}(?:> ?)?)>>(?!>)/, '$1\\>\\>');
}

function frameOf(token: MarkdownToken, frames: readonly Frame[], { nextFrame }: BlockContext): Frame | null {
  switch (token.type) {
    case 'blockquote_open':
      return { id: nextFrame(), kind: 'quote' };
    case 'bullet_list_open':
      return { id: nextFrame(), kind: 'bullets' };
    case 'ordered_list_open':
      return { id: nextFrame(), kind: 'numbers', number: Number(token.attrGet('start') ?? 1) };
    case 'list_item_open': {
      const ordered = frames.at(-1)?.kind === 'numbers';
      return { id: nextFrame(), kind: 'item', ...(ordered && { number: Number(token.info) }) };
    }
    default:
      return null;
  }
}

const FRAME_ENDS = new Set(['blockquote_close', 'bullet_list_close', 'ordered_list_close', 'list_item_close']);

function leafOf(token: MarkdownToken, lines: readonly Line[], frames: readonly Frame[]): Leaf | null {
  if (token.type === 'inline') return paragraph(lines, token, frames);
  const type = BLOCKS[token.type];
  if (!type) return null;
  const [from, to] = token.map ?? [0, 0];
  if (type === 'code') return { type, lines: codeLines(token, lines), frames };
  const own = lines.slice(from, to).map(unframed);
  return { type, lines: type === 'table' ? widened(own) : own, frames };
}

/** A code block as a fence, whatever container it stands in and however it was written. */
function codeLines({ content, info, map }: MarkdownToken, lines: readonly Line[]): Line[] {
  const longest = (content.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length + 1), 3);
  const fence = '`'.repeat(longest);
  const line = lineAt(lines, map);
  return [`${fence}${info}`, ...content.replace(/\n$/, '').split('\n'), fence].map((text) => ({ text, line }));
}

/** A line without the quotation and list marks before it. */
function unframed({ text, line }: Line): Line {
  return { text: text.replace(/^(?:[\s>]|[-*+] |\d{1,9}[.)] )*/, ''), line };
}

/** The lines of a paragraph as markdown-it sees them, without the marks of its containers. */
function paragraph(
  lines: readonly Line[],
  token: Pick<MarkdownToken, 'content' | 'map'>,
  frames: readonly Frame[],
): Leaf {
  const texts = token.content.replaceAll('\\>\\>', '>>').split('\n');
  const numbered = texts.map((text, k) => ({ text: text.trimStart(), line: lineAt(lines, token.map, k) }));
  const type = texts.length === 1 && IMAGE_ONLY.test(token.content) ? 'image' : 'paragraph';
  return { type, lines: numbered, frames };
}

/**
 * Number of the line on which a block begins, or of one after it. The parser may count lines that are none: where a comment is opened again
 * before it ends (`<!--`, then `<!-->`) a block seems to stand below the last line.
 */
function lineAt(lines: readonly Line[], map: MarkdownToken['map'], after = 0): number {
  return (lines[(map?.[0] ?? 0) + after] ?? lines.at(-1))?.line ?? 1;
}

/** A paragraph that is one image and nothing else, `![](chart.png)` or `![[chart.png]]`. */
const IMAGE_ONLY =
  /^!\[[^\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)$|^!\[\[[^[\]|#\n]+\.(?:png|jpe?g|gif|webp|avif|svg)(?:\|[^[\]\n]*)?\]\]$/i;

/** How deep the containers of a line are nested, at most: its leading quotation and list marks. */
function depth(text: string): number {
  const [marks] = /^(?:[\s>*+-]|\d{1,9}[.)](?=\s))*/.exec(text) as RegExpExecArray;
  return (marks.match(/[>*+-]|\d{1,9}[.)]|\t| {2}/g) ?? []).length;
}
