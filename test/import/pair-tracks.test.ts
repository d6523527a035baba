import { describe, expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import type { TimedCue } from '../../src/import/cue.ts';
import { pairTracks } from '../../src/import/pair-tracks.ts';
import type { ImportedUnit } from '../../src/import/units.ts';
import { type Subtitles, subtitlesOf, talkOfTheSamples } from './talk.ts';

type Pieces = Subtitles['en'];

function cuesOf(pieces: Pieces): TimedCue[] {
  return pieces.map(({ text, start, end }, k) => ({ text, start, end, line: k + 1 }));
}

function pair({ en, zh }: Subtitles): ImportedUnit[] {
  return pairTracks({ en: cuesOf(en), zh: cuesOf(zh) }, (a, b) => alignSegments(a, b));
}

/** Letters and signs without spaces and without what markdown needs before them. */
function bare(text: string): string {
  return text.replace(/\\(?=[^\p{L}\p{N}\s])|&#\d+;|\s/gu, '');
}

/** The sentences of which each text holds more than a letter or two. The texts are all the pieces in order. */
function sentencesIn(texts: readonly string[], pieces: Pieces): Set<number>[] {
  const owners = pieces.flatMap(({ text, sentence }) => Array.from(bare(text), () => sentence));
  let at = 0;
  return texts.map((text) => {
    const counts = new Map<number, number>();
    for (const _ of bare(text)) {
      const sentence = owners[at++] ?? -1;
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    }
    return new Set([...counts].flatMap(([sentence, count]) => (count > 2 ? [sentence] : [])));
  });
}

/** Share of the units that hold the same sentences on both sides, as far as both files have them. */
function shareRight(units: readonly ImportedUnit[], { en, zh }: Subtitles): number {
  const textsOf = (side: 'en' | 'zh') => units.map((unit) => unit[side].map(({ text }) => text).join(' '));
  const [own, other] = [sentencesIn(textsOf('en'), en), sentencesIn(textsOf('zh'), zh)];
  const [english, chinese] = [en, zh].map((pieces) => new Set(pieces.map(({ sentence }) => sentence)));
  const inBoth = (found: ReadonlySet<number> = new Set()) =>
    [...found].filter((sentence) => english?.has(sentence) && chinese?.has(sentence)).join();
  return units.filter((_, k) => inBoth(own[k]) === inBoth(other[k])).length / units.length;
}

describe('two subtitle files', { timeout: 30_000 }, () => {
  test('that are cut differently, drift and lack cues are paired right, and keep every cue', async () => {
    const talk = await talkOfTheSamples();
    for (const seed of [1, 2, 5]) {
      const subtitles = subtitlesOf(talk, { seed });
      const units = pair(subtitles);
      expect(shareRight(units, subtitles)).toBeGreaterThanOrEqual(0.95);
      for (const side of ['en', 'zh'] as const) {
        const text = units.flatMap((unit) => unit[side]).map((segment) => bare(segment.text));
        expect(text.join('')).toBe(bare(subtitles[side].map((piece) => piece.text).join('')));
      }
    }
  });
});
