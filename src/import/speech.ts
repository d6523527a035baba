import type { Segment, Side } from '../model.ts';
import { joint } from '../text/script.ts';
import type { Cue } from './cue.ts';

/** Silence after which nothing said before belongs into one sentence with what follows, in seconds. */
const SILENCE = 2.5;
/** The end of a sentence, with what closes behind it. */
const SENTENCE_END = /[.!?。！？…][”’"'」』）)\]♪]*$/;
/** A new speaker: `>>`, the dash of a dialogue, a name and a colon. */
export const TURN = /^(?:>>|[-–—]\s?\S|[\p{L} .·]{1,24}[:：])/u;
/** Below this share of cues that end a sentence, a track has no punctuation. */
const PUNCTUATED = 0.1;
/** A sentence of Chinese is no longer than so many cues. */
const LONGEST = 8;

/**
 * Cues → segments for the aligner. A segment's `line` is the number of the cue with which it begins, and its wraps are where cues
 * begin in it, so that every piece that the aligner cuts tells its cues. English runs on until somebody is silent or
 * another speaks, since it is cut at its sentences; Chinese, which is not, is joined to sentences.
 */
export function speechOf(cues: readonly Cue[], side: Side, offset = 0): Segment[] {
  const drafts: { text: string; line: number; wraps: number[]; cues: number }[] = [];
  const join = joinerFor(cues, side);
  for (const [k, cue] of cues.entries()) {
    const text = oneLine(cue.text);
    const open = drafts.at(-1);
    const before = cues[k - 1];
    if (!open || !before || breaks(before, cue) || join.ends(open)) {
      drafts.push({ text, line: offset + k, wraps: [], cues: 1 });
    } else {
      const between = join.between(open.text, text);
      open.wraps.push(open.text.length + between.length);
      open.text += between + text;
      open.cues++;
    }
  }
  const lang = side === 'zh' ? 'zh-Hans' : 'en';
  return drafts.map(({ text, line, wraps }) => ({ text, lang, line, frames: [], ...(wraps.length > 0 && { wraps }) }));
}

/** How the pieces of one sentence are joined, and what ends a Chinese one. */
export interface Joiner {
  readonly between: (before: string, after: string) => string;
  readonly ends: (open: { readonly text: string; readonly cues: number }) => boolean;
}

/** Subtitles without punctuation have a space where a comma or the end of a sentence would be: it is kept between their cues. */
export function joinerFor(cues: readonly Cue[], side: Side): Joiner {
  const ends = cues.filter(({ text }) => SENTENCE_END.test(text.trimEnd())).length;
  const punctuated = ends >= cues.length * PUNCTUATED;
  return {
    between: (before, after) => (side === 'zh' && !punctuated ? ' ' : joint(before, after)),
    // English with full stops is cut at its sentences later.
    ends: ({ text, cues: count }) => !punctuated || (side === 'zh' && (count >= LONGEST || SENTENCE_END.test(text))),
  };
}

function breaks(before: Cue, cue: Cue): boolean {
  const silence = before.end !== null && cue.start !== null ? cue.start - before.end : 0;
  return silence > SILENCE || TURN.test(cue.text);
}

/** Lines of a cue → one line. */
function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.reduce((joined, line) => joined + joint(joined, line) + line, '');
}
