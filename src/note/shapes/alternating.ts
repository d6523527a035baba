import { scriptOf } from '../../text/language.ts';
import { pairRuns } from './runs.ts';
import type { NoteShape } from './shape.ts';

/**
 * A paragraph in one language, its translation in the next, and so on; also one line directly above the other, several
 * paragraphs at a time, or one English part and one Chinese part.
 */
export const alternating: NoteShape = {
  name: 'alternating',
  markup: true,
  detect({ tokens }) {
    const scripts = new Set(tokens.map((token) => (token.type === 'text' ? scriptOf(token.text) : null)));
    return scripts.has('latin') && scripts.has('wide');
  },
  pair: pairRuns,
};
