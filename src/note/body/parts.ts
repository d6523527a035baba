import type { Block, Frame } from '../../model.ts';
import { isOriginalLabel, type Originals } from './details.ts';
import { type BlockContext, type Leaf, markdownLeaves, plainLeaves } from './markdown-blocks.ts';
import type { Line, Token } from './scan.ts';
import { type Draft, type SegmentContext, segmentsOf } from './segments.ts';

/** What a section holds, in reading order. Shapes turn it into units. */
export type Part =
  | { readonly kind: 'prose'; readonly draft: Draft; readonly paragraph: number; readonly details: number | null }
  | {
      readonly kind: 'block';
      readonly type: Block['type'];
      readonly markdown: string;
      readonly line: number;
      readonly frames: readonly Frame[];
    }
  /** The author's mark between groups of passages that belong together. */
  | { readonly kind: 'border'; readonly line: number };

export interface PartContext extends BlockContext, Omit<SegmentContext, 'lineBorders'> {
  /** Read markdown's blocks (`true`), or paragraphs of plain lines as in captions (`false`). */
  readonly markup: boolean;
}

/** `<!-- pair -->`: passages above it are not paired with passages below it. */
const BORDER = /^pair$/i;

/** Tokens of a section → its parts. */
export function partsOf(tokens: readonly Token[], details: Originals, context: PartContext): Part[] {
  const parts: Part[] = [];
  let paragraph = 0;
  let run: Line[] = [];
  let inside: number | null = null;
  const flush = () => {
    for (const leaf of leavesOf(run, context)) {
      for (const part of leafParts(leaf, paragraph++, inside, context)) parts.push(part);
    }
    run = [];
  };
  for (const [k, token] of tokens.entries()) {
    if (details.of(k) !== inside) flush();
    inside = details.of(k);
    const lines = linesOf(token, context.markup);
    const part = details.empty.has(k) ? border(token) : lines ? null : lonePart(token);
    if (part) flush();
    if (part) parts.push(part);
    for (const line of lines ?? []) run.push(line);
  }
  flush();
  return parts;
}

/** The lines that a token adds to the text around it; `null` if it is none of the text. */
function linesOf(token: Token, markup: boolean): readonly Line[] | null {
  if (token.type === 'text') return [token];
  if (token.type === 'summary') return isOriginalLabel(token.text) ? [] : [token, { text: '', line: token.line }];
  if (token.type === 'blank') return [{ text: '', line: token.line }];
  return token.type === 'fence' && markup ? token.lines : null;
}

function lonePart(token: Token): Part | null {
  if (token.type === 'fence') return blockOf({ type: 'code', lines: token.lines, frames: [] });
  return token.type === 'comment' && BORDER.test(token.text) ? border(token) : null;
}

function border({ line }: Token): Part {
  return { kind: 'border', line };
}

function leafParts(leaf: Leaf, paragraph: number, details: number | null, context: PartContext): Part[] {
  if (leaf.type !== 'paragraph') return [blockOf(leaf)];
  const drafts = segmentsOf(leaf.lines, leaf.frames, { ...context, lineBorders: !context.markup });
  return drafts.map((draft) => ({ kind: 'prose', draft, paragraph, details }));
}

function leavesOf(lines: readonly Line[], context: PartContext): Leaf[] {
  if (!lines.some(({ text }) => text !== '')) return [];
  return context.markup ? markdownLeaves(lines, context) : plainLeaves(lines);
}

function blockOf({ type, lines, frames }: Leaf): Part {
  const markdown = lines.map(({ text }) => text).join('\n');
  return { kind: 'block', type: type as Block['type'], markdown, line: lines[0]?.line ?? 1, frames };
}
