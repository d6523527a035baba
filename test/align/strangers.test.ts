import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import type { Segment, TranslationUnit } from '../../src/model.ts';
import { type GoldText, goldTexts } from './gold.ts';
import { segment } from './segments.ts';

/** Talks of about 25 lines each, on six subjects. */
const talks = goldTexts('speech');

/** Share of a talk's English that finds a translation, in characters. */
function pairedShare(units: readonly TranslationUnit[]): number {
  const width = (segments: readonly Segment[]) => segments.reduce((sum, { text }) => sum + text.length, 0);
  const english = units.map(({ en, zh }) => ({ width: width(en), paired: zh.length > 0 }));
  const total = (some: typeof english) => some.reduce((sum, unit) => sum + unit.width, 0);
  return total(english.filter(({ paired }) => paired)) / total(english);
}

const block = ({ beads }: GoldText) => [segment(beads.flatMap(({ en }) => en).join(' '))];
const paragraphs = ({ beads }: GoldText, side: 'en' | 'zh') =>
  beads.filter((bead) => bead[side].length > 0).map((bead, k) => segment(bead[side].join(' '), 4 * k + 1));

const MODES = [
  { atoms: 'sentences', english: block, strangers: 0.17 },
  { atoms: 'segments', english: (talk: GoldText) => paragraphs(talk, 'en'), strangers: 0.23 },
] as const;

test.each(MODES)(
  'of talks on different subjects little is paired, of a talk and its translation everything: $atoms',
  (mode) => {
    const { atoms, english, strangers } = mode;
    const share = (en: GoldText, zh: GoldText) =>
      pairedShare(alignSegments(english(en), paragraphs(zh, 'zh'), { atoms }));
    const mean = (shares: readonly number[]) => shares.reduce((sum, own) => sum + own, 0) / shares.length;
    const others = talks.flatMap((talk) => talks.filter((other) => other !== talk).map((other) => share(talk, other)));
    expect(mean(others)).toBeLessThan(strangers);
    expect(mean(talks.map((talk) => share(talk, talk)))).toBeGreaterThan(0.97);
  },
);
