import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import { backgroundOf } from '../../src/align/background.ts';
import { englishTokens } from '../../src/align/tokens.ts';
import type { NoteTexts } from '../../src/model.ts';
import { type GoldText, goldTexts } from './gold.ts';
import { segment } from './segments.ts';

const talks = goldTexts('speech');
/** Very long paragraphs, and their translations: two talks each. */
const long = [0, 2, 4].map((k) => {
  const beads = talks.slice(k, k + 2).flatMap((talk: GoldText) => talk.beads);
  return { en: beads.flatMap(({ en }) => en).join(' '), zh: beads.flatMap(({ zh }) => zh).join('') };
});
const note: NoteTexts = { en: long.map(({ en }) => en), zh: long.map(({ zh }) => zh), originalFirst: 0 };

/** How sure a paragraph is of its translation, which is all that stands beside it. */
function confidences(options: { readonly note?: NoteTexts }): number[] {
  return long.map(({ en, zh }) => {
    const units = alignSegments([segment(en, 1)], [segment(zh, 3)], { atoms: 'segments', ...options });
    return units.find((unit) => unit.en.length > 0 && unit.zh.length > 0)?.confidence ?? 0;
  });
}

test('long paragraphs know their translation by words that are rare in the note', () => {
  expect(Math.min(...confidences({ note }))).toBeGreaterThan(0.15);
  expect(confidences({})).toEqual([0, 0, 0]);
});

test('the words of all paragraphs are counted together, for each language by itself', () => {
  const { en, zh } = backgroundOf({ en: ['Tides rise.', 'Tides fall.'], zh: ['潮水。'], originalFirst: 0 });
  const [tides = '', rise = ''] = englishTokens('Tides rise.');
  expect([en.counts.get(tides), en.counts.get(rise), en.counts.get('潮水')]).toEqual([2, 1, undefined]);
  expect(en.total).toBe(2 * englishTokens('Tides rise.').length);
  expect([zh.counts.get('潮水'), zh.total]).toEqual([1, 3]);
});
