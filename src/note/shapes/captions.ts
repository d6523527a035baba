import { scriptOf } from '../../text/language.ts';
import type { Token } from '../body/scan.ts';
import { pairRuns } from './runs.ts';
import type { NoteShape } from './shape.ts';

/**
 * English captions as they were cut for the screen, then Chinese lines, also several such groups in a section. Lines are
 * just lines: `2025.`, `- ` or `>>` at their beginning mean nothing to markdown.
 */
export const captions: NoteShape = {
  name: 'captions',
  markup: false,
  detect({ tokens }) {
    const chunks = chunksOf(tokens);
    return chunks.some(isCaptionBlock) && chunks.some(isTranslation);
  },
  pair: pairRuns,
};

/** Runs of text lines between blank lines. */
function chunksOf(tokens: readonly Token[]): string[][] {
  const chunks: string[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'text') chunks.at(-1)?.push(token.text);
    else if (token.type === 'blank' || token.type === 'fence') chunks.push([]);
  }
  return chunks.filter((lines) => lines.length > 0);
}

const LIST_MARK = /^\s*(?:[-*+]|\d{1,3}[.)])\s|^\s*>(?!>)/;
const SENTENCE_END = /[.!?:;"”)\]…]\s*$/;
/** Captions are cut at about 40 columns; prose that an editor wrapped is wider. */
const WIDEST = 64;

/** Several short lines of Latin text that run on over their ends, and that are no list. */
function isCaptionBlock(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.includes('|') && line.trim().startsWith('|'))) return false;
  if (lines.some((line) => scriptOf(line) === 'wide')) return false;
  const running = lines.slice(0, -1).filter((line) => !SENTENCE_END.test(line)).length;
  const marked = lines.filter((line) => LIST_MARK.test(line)).length;
  const narrow = lines.filter((line) => line.length <= WIDEST).length;
  return narrow >= lines.length * 0.9 && running > 0 && marked * 2 < lines.length;
}

/** Lines in Han characters that are no list. */
function isTranslation(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => LIST_MARK.test(line)).length;
  return scriptOf(lines.join(' ')) === 'wide' && marked * 2 <= lines.length;
}
