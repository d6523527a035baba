import { z } from 'zod';
import type { Reporter } from '../diagnostics.ts';
import type { TimedCue } from './cue.ts';

/** YouTube's own form of captions, as far as it matters here: events with pieces of text, times in milliseconds. */
const JSON3 = z.object({
  events: z.array(
    z.object({
      tStartMs: z.number().nonnegative().optional(),
      dDurationMs: z.number().nonnegative().optional(),
      segs: z.array(z.object({ utf8: z.string().optional() })).optional(),
    }),
  ),
});

/** YouTube `json3` → its cues. Events that only move a window or break a line hold no text and are left out. */
export function readJson3(text: string, report: Reporter): TimedCue[] {
  const parsed = JSON3.safeParse(parseJson(text));
  if (!parsed.success) {
    report({
      code: 'import/json3',
      severity: 'error',
      message: 'This is JSON of another kind than YouTube’s captions, or its end is missing.',
      hint: 'It holds a list of events with tStartMs and segs; load the file down again.',
      line: 1,
    });
    return [];
  }
  return parsed.data.events.flatMap(({ tStartMs = 0, dDurationMs = 0, segs = [] }) => {
    const said = segs
      .map(({ utf8 = '' }) => utf8)
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    const start = tStartMs / 1000;
    return said === '' ? [] : [{ text: said, start, end: start + dDurationMs / 1000, line: 1 }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
