import type { Span } from '../model.ts';
import type { TimedCue } from './cue.ts';

/** A stretch of both tracks, as ranges of cues. */
export interface Window {
  readonly en: Span;
  readonly zh: Span;
}

/** A silence: before which cue, from when to when. */
interface Pause {
  readonly before: number;
  readonly from: number;
  readonly to: number;
}

/** Seconds of silence after which a track may be cut, and for which both tracks are silent together. */
const PAUSE = 1.2;
const TOGETHER = 0.8;

/**
 * Cuts two tracks where both are silent, so that only what is said at the same time is compared at all. `drift`: how much later
 * a moment of the English track is said in the Chinese one.
 */
export function windowsOf(
  en: readonly TimedCue[],
  zh: readonly TimedCue[],
  drift: (at: number) => number,
): readonly Window[] {
  const chinese = pausesOf(zh);
  const windows: Window[] = [];
  let [row, column, next] = [0, 0, 0];
  for (const { before, from, to } of pausesOf(en)) {
    const late = drift(from);
    while ((chinese[next]?.to ?? Number.POSITIVE_INFINITY) - late < from + TOGETHER) next++;
    const pause = chinese[next];
    if (!pause || Math.min(to, pause.to - late) - Math.max(from, pause.from - late) < TOGETHER) continue;
    windows.push({ en: [row, before], zh: [column, pause.before] });
    [row, column] = [before, pause.before];
    next++;
  }
  return [...windows, { en: [row, en.length], zh: [column, zh.length] }];
}

function pausesOf(cues: readonly TimedCue[]): Pause[] {
  let end = 0;
  return cues.flatMap(({ start, end: own }, before) => {
    const pause = { before, from: end, to: start };
    end = Math.max(end, own);
    return before > 0 && pause.to - pause.from >= PAUSE ? [pause] : [];
  });
}
