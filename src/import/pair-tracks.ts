import type { Segment, Side, TranslationUnit } from '../model.ts';
import { type Cue, isTimed, type TimedCue } from './cue.ts';
import { driftOf } from './drift.ts';
import { asMarkdown } from './markdown-text.ts';
import { type Clocks, type Pair, settle, type Time, withoutDistant } from './settle.ts';
import { joinerFor, speechOf, TURN } from './speech.ts';
import type { ImportedSegment, ImportedUnit } from './units.ts';
import { type Window, windowsOf } from './windows.ts';

/** Pairs two runs of segments: the aligner, with what is known of words. */
export type AlignSpeech = (en: readonly Segment[], zh: readonly Segment[]) => readonly TranslationUnit[];

interface Tracks {
  readonly en: readonly Cue[];
  readonly zh: readonly Cue[];
}

/** How sure a pair has to be to tell by how much the tracks differ. */
const SURE = 0.5;

/**
 * Two tracks → their units, every cue in exactly one of them. Times decide first: tracks are cut where both are silent, and only
 * what lies between two cuts is compared, by its words. The delay of one track is measured, since it may drift.
 */
export function pairTracks(tracks: Tracks, align: AlignSpeech): ImportedUnit[] {
  const { en, zh } = tracks;
  const whole: Window = { en: [0, en.length], zh: [0, zh.length] };
  const first = pairsIn(whole, tracks, align);
  const pairs = isTimed(en) && isTimed(zh) ? byTime({ en, zh }, first, align) : first;
  return pairs.map((pair) => {
    const end = endOf(pair.en, en) ?? endOf(pair.zh, zh);
    return { en: sideOf(pair.en, en, 'en'), zh: sideOf(pair.zh, zh, 'zh'), ...(end !== null && { end }) };
  });
}

function pairsIn({ en, zh }: Window, tracks: Tracks, align: AlignSpeech): readonly TranslationUnit[] {
  return align(speechOf(tracks.en.slice(...en), 'en', en[0]), speechOf(tracks.zh.slice(...zh), 'zh', zh[0]));
}

interface TimedTracks {
  readonly en: readonly TimedCue[];
  readonly zh: readonly TimedCue[];
}

function byTime(tracks: TimedTracks, first: readonly TranslationUnit[], align: AlignSpeech): readonly Pair[] {
  const { en, zh } = tracks;
  const drift = driftOf(
    first.flatMap((unit) => {
      const [own, other] = [spoken(unit.en, en), spoken(unit.zh, zh)];
      return own && other && (unit.confidence ?? 0) >= SURE ? [{ at: other[0], by: other[0] - own[0] }] : [];
    }),
  );
  const windows = windowsOf(en, zh, drift);
  const pairs = windows.length > 1 ? windows.flatMap((window) => pairsIn(window, tracks, align)) : first;
  const clocks: Clocks = { en: (pieces) => spoken(pieces, en), zh: (pieces) => spoken(pieces, zh, drift) };
  return settle(
    pairs.flatMap((pair) => withoutDistant(pair, clocks)),
    clocks,
  );
}

/** From when to when the pieces are said; with a `drift`, by the other track's clock. */
function spoken(pieces: readonly Segment[], cues: readonly TimedCue[], drift?: (at: number) => number): Time | null {
  const [first] = pieces;
  if (!first) return null;
  const start = cues[first.line]?.start ?? 0;
  const late = drift?.(start) ?? 0;
  return [start - late, (endOf(pieces, cues) ?? 0) - late];
}

function endOf(pieces: readonly Segment[], cues: readonly Cue[]): number | null {
  const last = pieces.at(-1);
  return last ? (cues[last.line + (last.wraps?.length ?? 0)]?.end ?? null) : null;
}

/** Pieces of speech → segments: joined as the track is written, a new one for every speaker. */
function sideOf(pieces: readonly Segment[], cues: readonly Cue[], side: Side): ImportedSegment[] {
  const { between } = joinerFor(cues, side);
  const drafts: { text: string; start: number | null }[] = [];
  for (const { text, line } of pieces) {
    const open = drafts.at(-1);
    if (open && !TURN.test(text)) open.text += between(open.text, text) + text;
    else drafts.push({ text, start: cues[line]?.start ?? null });
  }
  return drafts.map(({ text, start }) => ({ text: asMarkdown(text), ...(start !== null && { start }) }));
}
