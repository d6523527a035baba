import { parseClock } from '../note/repair.ts';
import type { Cue } from './cue.ts';

/** A time at the beginning of a line, in brackets or bare, alone or before text; group 1 the clock, group 2 the text. */
const STAMPED = /^[ \t]*[[(]?((?:\d{1,2}:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?)[\])]?(?:[ \t]+(\S.*))?$/;
/** How long the last line of a transcript is said, in seconds: nobody knows. */
const LAST = 5;

/**
 * The text of a transcript, as copied from a page or written by speech recognition → its lines, with times where every
 * passage begins with one, before its text or on a line of its own.
 */
export function readTranscript(text: string): Cue[] {
  const lines = text.split('\n').map((line, k) => ({ text: line.trim(), line: k + 1 }));
  const written = lines.filter((line) => line.text !== '');
  const stamped = STAMPED.test(written[0]?.text ?? '') && written.filter((line) => STAMPED.test(line.text)).length > 1;
  return stamped ? timed(written) : written.map((line) => ({ ...line, start: null, end: null }));
}

function timed(lines: readonly { text: string; line: number }[]): Cue[] {
  const cues: { text: string; line: number; start: number }[] = [];
  for (const { text, line } of lines) {
    const [, clock = '', said = ''] = STAMPED.exec(text) ?? [];
    const start = parseClock(clock);
    const last = cues.at(-1);
    if (start !== null) cues.push({ text: said, line, start });
    else if (last) last.text = last.text === '' ? text : `${last.text}\n${text}`;
  }
  const said = cues.filter(({ text }) => text !== '');
  return said.map((cue, k) => ({ ...cue, end: said[k + 1]?.start ?? cue.start + LAST }));
}
