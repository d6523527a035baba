import type { Cue } from './cue.ts';

/** From this share of repeating cues on, a track rolls. */
const ROLLING = 0.3;
/** Seconds between two cues of one roll, at most. */
const CLOSE = 0.1;

/**
 * Automatic captions roll: each cue shows the line before once more. Leaves every line where it is shown first. In a track
 * that does not roll, what is said twice stays twice.
 */
export function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  const repeats = cues.map((cue, k) => repeatedLines(cues[k - 1], cue));
  if (repeats.filter((count) => count > 0).length < cues.length * ROLLING) return cues;
  return cues.flatMap((cue, k) => {
    const text = linesOf(cue).slice(repeats[k]).join('\n');
    return text === '' ? [] : [{ ...cue, text }];
  });
}

/** How many lines a cue shows once more: the last lines of the cue before. */
function repeatedLines(before: Cue | undefined, cue: Cue): number {
  if (!before || (cue.start ?? 0) > (before.end ?? 0) + CLOSE) return 0;
  const [shown, lines] = [linesOf(before), linesOf(cue)];
  for (let count = Math.min(shown.length, lines.length); count > 0; count--) {
    if (shown.slice(-count).join('\n') === lines.slice(0, count).join('\n')) return count;
  }
  return 0;
}

function linesOf({ text }: Cue): string[] {
  return text.split('\n').filter(Boolean);
}
