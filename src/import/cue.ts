/** What is shown or said at once: a caption, or a line of a transcript. */
export interface Cue {
  /** Lines as they were written, without markup. */
  readonly text: string;
  /** Seconds from the beginning of the recording; `null` in a transcript without times. */
  readonly start: number | null;
  readonly end: number | null;
  /** Line of its file on which it begins, from 1. */
  readonly line: number;
}

/** A cue with times. */
export type TimedCue = Cue & { readonly start: number; readonly end: number };

/** Whether every cue of a track says when it is said. */
export function isTimed(cues: readonly Cue[]): cues is readonly TimedCue[] {
  return cues.every(({ start, end }) => start !== null && end !== null);
}
