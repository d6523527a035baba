import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import { cutsOf, f1, foundPairs, type GoldText, goldPairs, goldTexts } from './gold.ts';
import { segment } from './segments.ts';

/** Talks of about 25 lines each, on six subjects. */
const talks = goldTexts('speech');

/** English as speech recognition writes it. */
const WRITERS: readonly (readonly [name: string, write: (sentence: string) => string])[] = [
  ['in lower case, without a mark', (sentence) => sentence.toLowerCase().replace(/[.,?!]/g, '')],
  ['without a mark', (sentence) => sentence.replace(/[.,?!]/g, '')],
  ['IN CAPITALS, WITHOUT A MARK', (sentence) => sentence.toUpperCase().replace(/[.,?!]/g, '')],
];

function cutsFound(write: (sentence: string, k: number) => string): { found: string[]; gold: string[] } {
  const [found, gold]: [string[], string[]] = [[], []];
  for (const talk of talks) {
    const written: GoldText = {
      ...talk,
      beads: talk.beads.map(({ en, zh }, k) => ({ en: en.map((sentence) => write(sentence, k)), zh })),
    };
    const en = written.beads.flatMap((bead) => bead.en).join(' ');
    const zh = written.beads.flatMap((bead) => bead.zh);
    const units = alignSegments(
      [segment(en)],
      zh.map((line, k) => segment(line, k + 3)),
    );
    const named = (pairs: readonly string[]) => cutsOf(pairs).map((cut) => `${talk.name} ${cut}`);
    found.push(...named(foundPairs(units)));
    gold.push(...named(goldPairs(written)));
  }
  return { found, gold };
}

test.each(WRITERS)(
  'speech is cut where its translation ends a line: %s',
  (_name, write) => {
    const { found, gold } = cutsFound(write);
    expect(f1(found, gold)).toBeGreaterThan(0.87);
  },
  30_000,
);

test('so is speech of which only a part has marks', () => {
  const { found, gold } = cutsFound((sentence, k) =>
    k % 16 < 8 ? sentence : sentence.toLowerCase().replace(/[.,?!]/g, ''),
  );
  expect(f1(found, gold)).toBeGreaterThan(0.88);
});
